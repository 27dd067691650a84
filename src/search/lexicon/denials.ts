/** Forms that say of the word beside them that it is not what went wrong, by the side on which that word stands. */
export const denials = {
  /** "It is not a timeout". */
  next: [
    'not a, not an, not because of, not due to, not about, was no, it is no, this is no, that is no, nothing to do with, nothing about, instead of a, instead of an',
    '不是, 并不是, 并非, 不算, 不属于',
    'bukan karena, bukan soal',
    'não é, não é um, não é uma, não foi',
  ],
  /** タイムアウトではない. */
  last: [
    'ではない, じゃない, ではなく, じゃなく, じゃなくて, ではありません, じゃありません, でなく, のせいではな',
    '아니라, 아니고, 아닌데, 아닙니다, 아니에요, 아님, 이 아니, 가 아니, 은 아니, 는 아니',
  ],
  /** "Other than 4xx": whatever the word is. */
  except: [
    'other than, apart from, excluding, aside from, not counting, rather than, besides, except, except for, anything but',
    '除了, 除开, 不算上, 不包括, 以外的',
    'を除く, を除いた, 以外',
    '제외하고, 제외한, 빼고, 말고',
    'selain, kecuali',
    'exceto, além de, fora o, tirando',
  ],
} as const;
