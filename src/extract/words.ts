/** Words that announce a code, in Latin letters. Parts of patterns; lower case, matched in any case. */
export const codeWordsLatin =
  'error[ _-]?codes?|err[ _-]?codes?|result[ _-]?(?:codes?|status)|return[ _-]?codes?|ret[ _-]?codes?|status[ _-]?codes?|exception[ _-]?codes?|errors?|errno|errs?|codes?|kode(?: (?:error|galat|kesalahan|hasil))?|galat|kesalahan|c[óo]digos?(?: de (?:erro|resultado))?|erros?';

/** The same in Chinese (simplified and traditional), Japanese and Korean, which write no spaces around them. */
export const codeWordsCjk =
  '错误码|錯誤碼|错误代码|錯誤代碼|结果码|結果碼|返回码|返回碼|状态码|狀態碼|异常码|異常碼|报错码|報錯碼|错误号|错误|錯誤|报错|報錯|异常|異常|代码|代碼|(?<!号)码|碼|エラー ?コード|結果コード|エラー番号|エラー|コード|에러 ?코드|오류 ?코드|결과 ?코드|에러|오류|코드';

/** What stands around a code in a question and says nothing more. */
export const questionWordsLatin =
  "what(?:'?s| is| are| does| do)?|is|are|the|a|an|does|do|mean|means|meaning|of|for|this|that|it|please|pls|plz|explain|tell|me|about|help|with|and|or|vs|on|in|from|by|we|i|got|get|gets|getting|see|seeing|have|having|why|how|to|fix|hi|hey|hello|show|lookup|look|up|find|check|again|number|no|status|mgscode|apa|itu|arti|artinya|jelaskan|dan|tolong|o|que|é|e|significa|qual|explique|por|favor|rpc|http|sdk|app|client|server|mobile|device|phone";

/** The same for languages without spaces. Longer words stand before those that they start with. */
export const questionWordsCjk =
  '是什么意思|什么意思|是什么|是啥|什么|是甚麼|甚麼|是什麼|什麼|意思|怎么办|怎麼辦|怎么|怎麼|怎样|如何|解决|解決|处理|處理|请问|請問|请|請|帮我|幫我|帮忙|看看|看一下|看下|查一下|查下|查询|查|一下|看|啥|呢|吗|嗎|呀|啊|的|了|和|与|與|及|或|还有|在|上|端|客户端|客戶端|手机|手機|出现|出現|出了|报了|报|報|返回|显示|顯示|提示|遇到|收到|是|这个|這個|这|這|个|個|とは|って|何ですか|何|なに|の|は|が|と|を|に|で|意味|教えて|ください|ですか|です|か|について|뭐예요|뭐야|뭐|무엇|이란|란|은|는|이|가|을|를|와|과|의미|의|알려줘|주세요|인가요|해결';
