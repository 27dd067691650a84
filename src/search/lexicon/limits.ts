import type { Meanings } from './meanings.ts';

/** Too much, too many, too little. */
export const limits: Meanings = {
  limit: [
    'limit, limited, limiter, restrict, restriction, capped',
    '限制, 受限, 限额',
    '制限, リミット',
    '제한, 한도',
    'limite, limitado, limitada, restrito',
    'batas, batasan, dibatasi, pembatasan',
  ],
  'rate-limit': [
    'rate limit, ratelimit, rate limiter, throttle, traffic limit, flow control, traffic control, flow limit, too many requests, too many calls, toomanyrequests, quota, qps, tps, requests per second, call frequency, call limit, calls limit, invocation limit, call times exceeded, maximum call times, call too often, calling too often, calling too fast, hit too often, too often, too frequently, frequently, hammering, maxed out',
    '限流, 流控, 流量控制, 流量限制, 频率限制, 限频, 调用次数, 请求过多, 请求太多, 调用太频繁, 过于频繁, 请求频繁, 频繁, 配额, 节流, 限速, 并发限制, 达到上限, 请求过快, 太快, 被限',
    'レート制限, 流量制限, トラフィック制限, スロットリング, スロットル, リクエストが多すぎ, リクエスト過多, アクセス過多, 呼び出し回数, 回数制限, リクエスト制限, 呼び出し制限, 頻度, クォータ, 流量規制',
    '레이트 리밋, 속도 제한, 요청 제한, 트래픽 제한, 호출 제한, 호출 횟수, 요청이 너무 많, 너무 많은 요청, 스로틀링, 할당량, 쿼터',
    'limite de requisições, limite de taxa, limite de chamadas, limite de tráfego, muitas requisições, muitas chamadas, muitas solicitações, excesso de requisições, cota',
    'terlalu banyak permintaan, terlalu banyak request, batas permintaan, batas laju, batas panggilan, pembatasan laju, pembatasan trafik, kuota',
  ],
  exceed: [
    'exceed, exceeded, exceeds, over the limit, too many, beyond, surpass, maximum, max, threshold, above',
    '超过, 超出, 超限, 上限, 阈值, 最大, 太多, 过多, 达到',
    '超過, 超え, 上限, 最大, しきい値, 多すぎ',
    '초과, 최대, 상한, 임계값, 넘어, 너무 많',
    'excedido, excedida, excedeu, ultrapassou, máximo, demais',
    'melebihi, terlampaui, maksimum, maksimal, terlalu banyak',
  ],
  oversize: [
    'oversize, oversized, too large, too big, size limit, size control, entity too large, payload too large, body too large, huge',
    '过大, 太大, 超大, 大小限制, 体积',
    'サイズ超過, 大きすぎ, サイズ制限',
    '너무 큼, 너무 커, 크기 제한, 크기 초과',
    'muito grande, grande demais, tamanho',
    'terlalu besar, ukuran',
  ],
  insufficient: [
    'not enough, too few, insufficient, incomplete, fewer, not all, inadequate, not sufficient',
    '不够, 不足, 不全, 不完整, 太少',
    '足りない, 足りません, 不足, 不十分, 不完全',
    '부족, 모자라, 충분하지, 불완전',
    'insuficiente, insuficientes, incompleto, poucos',
    'kurang, tidak cukup, tidak lengkap',
  ],
  busy: [
    'busy, crowded, congested',
    '繁忙, 忙碌, 拥挤, 拥堵, 忙',
    '混雑, 混み合',
    '혼잡, 붐',
    'ocupado, sobrecarregado',
    'sibuk, penuh',
  ],
  load: [
    'load, overload, overloaded, high load, pressure, saturated, exhausted, cpu load, high cpu',
    '负载, 压力, 过载, 打满',
    '負荷, 過負荷, 高負荷',
    '부하, 과부하',
    'carga, sobrecarga',
    'beban, kelebihan beban',
  ],
};
