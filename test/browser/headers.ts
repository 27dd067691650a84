/** Response headers as a phone got them, made up from the shapes that the gateway really sends. */
export const headers = [
  'HTTP/1.1 200 OK',
  'Server: Tengine',
  'Result-Status: 4001',
  'Memo: %E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6',
  'Tips: %E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6%EF%BC%8C%E8%AF%B7%E7%A8%8D%E5%90%8E%E5%86%8D%E8%AF%95%E3%80%82',
  'Mgw-TraceId: 0a1d7667170047031200112345678',
  'Server-Time: 1700470312015',
].join('\n');
