import { type Shape, shape } from './secret-places.ts';

const start = '(?<![A-Za-z0-9])';
const end = '(?![A-Za-z0-9])';

/** Tokens of services, each known by a beginning of its own. */
export const serviceShapes: readonly Shape[] = [
  shape(
    ['a3t', 'akia', 'asia', 'aroa', 'aida', 'abia', 'agpa', 'aipa', 'anpa', 'anva'],
    `()(${start}A(?:3T[A-Z0-9]|KIA|SIA|ROA|IDA|BIA|GPA|IPA|NPA|NVA)[A-Z0-9]{16}${end})`,
  ),
  shape(['ltai', 'akid'], `()(${start}(?:LTAI|AKID)[A-Za-z0-9]{12,40}${end})`),
  shape(['sts.'], `()(${start}STS\\.[A-Za-z0-9]{16,200})`),
  shape(['aiza', 'ya29.', 'gocspx-'], `()(${start}(?:AIza[\\w-]{30,40}|ya29\\.[\\w-]{16,400}|GOCSPX-[\\w-]{20,60}))`),
  shape(['1//0'], `()((?<![\\w/:])1//0[\\w-]{24,200})`),
  shape(
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    `()(${start}(?:gh[pousr]_[A-Za-z0-9]{20,255}|ghs_\\d{1,20}_[\\w-]{1,1000}\\.[\\w-]{1,4000}\\.[\\w-]{1,1000}|github_pat_\\w{20,255}))`,
  ),
  shape(
    ['glpat', 'gldt-', 'glrt-', 'glcbt', 'glptt', 'glagent', 'glsoat'],
    `()(${start}gl(?:pat|dt|rt|cbt|ptt|agent|soat)-[\\w.-]{16,300})`,
  ),
  shape(
    ['npm_', 'pypi-', 'hf_', 'dop_v1_', 'gsk_', 'lin_api_', 'ntn_', 'figd_', 'dckr_pat_'],
    `()(${start}(?:npm_|pypi-|hf_|dop_v1_|gsk_|lin_api_|ntn_|figd_|dckr_pat_)[\\w-]{27,300})`,
  ),
  shape(['glsa_', 'glc_', 'ops_ey'], `()(${start}(?:glsa_|glc_|ops_ey)[\\w+/=-]{24,4000})`),
  shape(['hvs.', 'hvb.', 'hvr.'], `()(${start}hv[sbr]\\.[\\w-]{24,400})`),
  shape(['dapi'], `()(${start}dapi[A-Fa-f0-9]{32}(?:-\\d)?${end})`),
  shape(['cfk_', 'cfut_', 'cfat_'], `()(${start}cf(?:k|ut|at)_[A-Za-z0-9]{40,80})`),
  shape(['tskey-'], `()(${start}tskey-[a-z]{2,20}-\\w{8,40}-\\w{16,60})`),
  shape(['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], `()(${start}vc[piark]_[A-Za-z0-9]{24,120})`),
  shape(['_live_', '_test_', 'whsec_'], `()(${start}(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9+/=]{10,300})`),
  shape(
    ['sk-', 'sg.', 'shpat', 'shpca', 'shppa', 'shpss'],
    `()(${start}(?:sk-(?:ant|proj|svcacct|admin)-[\\w-]{20,300}|sk-[A-Za-z0-9]{32,64}${end}|SG\\.[\\w-]{16,128}\\.[\\w-]{16,128}|shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}))`,
  ),
];
