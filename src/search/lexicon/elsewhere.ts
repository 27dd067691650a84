/**
 * Names of other systems. A question that names one is about that system, however much its words ("connection refused",
 * "token expired") sound like ours; it gets suggestions at most, and those only when it names the gateway too.
 */
const NAMES = `
mysql postgres postgresql psql mariadb oracle sqlite mongodb mongo redis memcached cassandra elasticsearch kibana
clickhouse snowflake bigquery kafka rabbitmq rocketmq zookeeper etcd consul kubernetes kubectl k8s docker dockerfile
podman helm terraform ansible puppet jenkins gitlab github bitbucket git svn circleci travis argocd bamboo nexus
artifactory maven npm yarn pnpm pip pypi webpack vite babel eslint jest selenium cypress playwright nginx apache tomcat
jetty iis haproxy envoy istio varnish cloudflare akamai fastly aws ec2 s3 lambda azure gcp heroku vercel netlify
firebase supabase grafana prometheus datadog splunk sentry newrelic pagerduty opsgenie jira confluence zoom teams
slack skype webex outlook gmail sharepoint onedrive dropbox salesforce sap hubspot zendesk stripe paypal shopify
wordpress drupal magento ssh sftp ftp scp rsync smtp imap pop3 ldap kerberos okta auth0 keycloak saml vscode intellij
eclipse vim emacs excel powerpoint photoshop figma windows linux ubuntu debian centos macos bash powershell cron
systemd wireguard openvpn cisco printer scanner bluetooth django flask rails laravel symfony angular react
vue svelte nextjs graphql grpc spark hadoop hive flink airflow dbt tableau looker jupyter pandas numpy pytorch tensorflow
cuda openai chatgpt claude copilot gemini discord telegram whatsapp signal netflix spotify youtube facebook instagram
twitter tiktok linkedin reddit uber airbnb amazon ebay playstation xbox nintendo steam minecraft sql jdbc hibernate
golang rust cargo python ruby perl php gradlew homebrew brew apt yum dnf snap
`;

/** Names in lower case. */
export const elsewhere: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** The same in Chinese, Japanese and Korean, as they stand in a text. */
export const elsewhereForms: readonly string[] = [
  '数据库, 打印机, 微信, 钉钉, 飞书, 邮箱, 邮件, 路由器, 云服务器, 电脑, 会议室, 投影仪, 食堂, 快递, 公司门禁, 门禁, 蓝牙, 电视, 空调',
  'データベース, プリンター, プリンタ, メール, ルーター, パソコン, 会議室, プロジェクター, ブルートゥース',
  '데이터베이스, 프린터, 이메일, 메일, 공유기, 컴퓨터, 회의실, 블루투스',
  'banco de dados, impressora, e-mail, roteador, basis data, pencetak, surel',
];
