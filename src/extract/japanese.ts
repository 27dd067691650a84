/**
 * Characters that Japanese writes and Chinese does not: those of JIS X 0208, level 1, that neither GB 2312 nor Big5 has,
 * worked out with the tables of those three that Python comes with; less a few that are usual in Hong Kong.
 */
const characters =
  '亜唖穐悪鯵圧鮎囲壱稲鰯隠欝営栄頴駅円焔縁艶薗塩汚応鴬鴎穏仮価菓壊廻懐絵鈎拡撹殻覚楽樫梶渇椛竃噛' +
  '苅勧巻寛歓潅観諌関陥舘巌贋顔帰気亀戯犠拠挙郷尭暁倶駆駈喰粂勲薫恵掲渓経継繋蛍軽頚鶏撃倹剣圏検権県険' +
  '顕験鹸厳戸袴呉娯碁効広鉱砿麹黒狛込査歳済砕斎剤冴堺榊咲桜笹雑皐桟産讃賛姉歯児鴫宍雫実舎釈呪収繍讐従' +
  '渋獣縦粛処奨渉焼粧醤乗剰壌嬢浄畳穣譲醸靭図粋酔髄椙瀬斉摂絶専戦繊賎銭曽疎遡惣捜挿掻巣痩窓総聡荘騒増' +
  '臓蔵続楕駄騨対帯滝択沢凧竪単団弾値遅鋳庁徴聴勅栂辻壷逓鉄転兎妬嶋梼闘働峠徳涜読栃瀞呑凪縄弐匂韮廼嚢悩' +
  '脳覇廃拝楳売蝿硲畑畠鉢溌発醗髪抜噺晩樋姫氷鋲冨払仏塀箆変辺舗歩穂頬毎柾桝侭麿満麺黙杢戻籾匁薬訳鑓揺' +
  '様謡頼覧裏竜両猟緑隣瑠塁涙隷霊齢暦歴錬労篭蝋録脇枠鰐椀';

/** Words of the trade whose characters Chinese has too, though it calls these things otherwise. */
const words = '公開鍵|秘密鍵|共通鍵|端末';

const japanese = new RegExp(`[${characters}]|${words}`);

/** True when Han characters are Japanese though no kana stands among them. */
export function isJapaneseHan(text: string): boolean {
  return japanese.test(text);
}
