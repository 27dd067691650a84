/** What tokens, signatures and keys are called in Chinese and Japanese; kept apart, as no joint may run over one. */
export const hanTokens = '令牌|密钥|签名|私钥|会话|凭证|凭据|票据|授权码|金鑰|密鑰|簽名|署名';

/** What passwords are called in Chinese. */
export const hanPasswords = '密码|口令|密碼';
