import type { Language } from '../catalog/language.ts';
import { scopes } from '../catalog/schema.ts';

const english = `mgscode explains result codes of the mPaaS Mobile Gateway Service (MGS).

  mgscode [options] [text ...]   explain a code, an error message or a paste;
                                 with no text, read one paste from standard input
  mgscode batch                  NDJSON in, NDJSON out:
                                 {"id": any, "text": string, "unasked"?: boolean, "scope"?: string, "lang"?: "en"|"zh", "env"?: string}
  mgscode list [--scope S]       the whole catalog
  mgscode check                  validate catalog, team overlay and configuration

  --json        print JSON
  --scope S     ${scopes.join(' | ')}
  --lang L      en | zh: the language to answer in; otherwise that of the question, then
                what mgscode.yml says, then English
  --unasked     answer only what the bot would answer where nobody addressed it
  --config FILE the configuration, instead of MGSCODE_CONFIG and mgscode.yml
  --env NAME    the environment that the error is of, for links into its logs
  --help        this page
  --version     the version

Exit status: 0 something was found, 1 nothing was found, 2 wrong usage, configuration or data.
`;

const chinese = `mgscode 解释 mPaaS 移动网关服务（MGS）的结果码。

  mgscode [选项] [文本 ...]      解释一个结果码、一条报错或一段粘贴的内容；
                                 不带文本时，从标准输入读一段
  mgscode batch                  输入 NDJSON，输出 NDJSON：
                                 {"id": any, "text": string, "unasked"?: boolean, "scope"?: string, "lang"?: "en"|"zh", "env"?: string}
  mgscode list [--scope S]       列出整个目录
  mgscode check                  检查目录、团队补充和配置

  --json        输出 JSON
  --scope S     ${scopes.join(' | ')}
  --lang L      en | zh：用什么语言回答；不写时先看提问的语言，再看 mgscode.yml，最后用英文
  --unasked     只回答没人问时机器人也会回答的内容
  --config FILE 用这个配置文件，而不是 MGSCODE_CONFIG 或 mgscode.yml
  --env NAME    这个错误属于哪个环境，用来给出它的日志链接
  --help        本页
  --version     版本

退出状态：0 有结果，1 没有结果，2 用法、配置或数据有误。
`;

/** What `mgscode --help` prints, in each language. */
export const usageIn: Readonly<Record<Language, string>> = { en: english, zh: chinese };
