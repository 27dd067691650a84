import type { Owner } from '../catalog/schema.ts';
import type { Source } from './words-en.ts';

/** Who has to act, in Chinese. */
export const ownersInChinese: Readonly<Record<Owner, string>> = {
  'client app': '客户端 App',
  'gateway configuration': '网关配置',
  'business system': '业务系统',
  network: '网络',
  'nobody: not a failure': '无需处理：不是故障',
};

/** What an entry's facts rest on, in Chinese. */
export const sourcesInChinese: Readonly<Record<Source, string>> = {
  'official page': '官方文档',
  'official page, Chinese': '官方文档（中文版）',
  'troubleshooting page': '异常排查文档',
  'traffic limiting page': '限流文档',
  'API authorization page': 'API 授权文档',
  'CORS page': '跨域文档',
  'log pages': '日志文档',
  'gateway management page': '网关管理文档',
  'API configuration page': 'API 配置文档',
  'API mock page': 'API Mock 文档',
  'API test page': 'API 测试文档',
  'data encryption page': '数据加密文档',
  'gateway FAQ': '网关常见问题',
  'iOS guide': 'iOS 使用指南',
  'Android integration pages': 'Android 接入文档',
  'iOS integration pages': 'iOS 接入文档',
  'H5 RPC page': 'H5 RPC 文档',
  'H5 load failure page': 'H5 加载失败文档',
  'mini program FAQ': '小程序常见问题',
  'Security Guard page': '无线保镖文档',
  'Security Guard library constants': '无线保镖库中的常量',
  'Android SDK constants': 'Android SDK 常量',
  'Android SDK code': 'Android SDK 代码',
  'iOS SDK header': 'iOS SDK 头文件',
  'HarmonyOS-style SDK declaration': 'HarmonyOS 风格的 SDK 声明',
  'H5 container code': 'H5 容器代码',
  'result enum copied from the gateway': '从网关复制的结果枚举',
  'public issue report': '公开的问题报告',
  'developer forum': '开发者论坛',
  'Apple documentation': 'Apple 文档',
  inference: '推测',
};
