/**
 * The characters that make up most of any modern Chinese text, in Simplified and in Traditional form, and the full-width
 * punctuation. Bytes read in the wrong charset give hardly any of them, so their share tells which charset is right.
 * Source: general frequency lists, and what administrative texts use most.
 */
const SIMPLIFIED =
  '一万三上下不与专且世业东两严个中为主举么义之也乡书了予事二于互五些交产人什介从他代以们件价任企众优会' +
  '传但位体何余作你使例供依便促保信做健像儿先光克党入全公六共关其内再军决况准减几出分切划列则创利别到制' +
  '前力办加务动助包化区十升华协单南博占卫印即却厅原去县又及反发取受变口只可台号司各合同名后向听告员命和' +
  '咨品商善四回因围国图在地场城域培基境增声处复外多大天太头女她好如委媒子存学它安完定实审宣室家容对导将' +
  '小少尔就局层展属山州工己已市布常平年并广序应府度建开式引强当录形彻待很律得微德心必态思性总息情想意感' +
  '成我或战户所手才打扶批把投护报括持指按据接推措提收改放政效教数整文断斯新方施无日时明是更最月有服期未' +
  '本机权村条来极构果查标栏样核根格案档概次止正此步比民气水求没治法注活流海涉深清渠源潭点热然照版物特率' +
  '王环现理生用由申电界疑白的益监目直相省看真眼着督知确示社神种科积称程空立站第等答策简算管类精系级线组' +
  '细织经结绕给络统续维综编网置署美群老考者而职联育能自至舆节范落行街补表被西要见规视解计认训议许论讼设' +
  '评诉试话询说请读调象负财责质贫贯费资走起路身转载达过运还这进述透通造道那邮部都配采里重量金镇长门问间' +
  '闻阅队际限院障难集需非面革页项预领题马验高';

const TRADITIONAL =
  '並佔來個們傳價優兒內兩別則創劃動務區協卻員問單嚴國圍圖報場學實審將專對導層屬幾廣廳強後從復徹態應戰戶' +
  '採據數斷於時書會東條業極構標樣機檔欄權氣決沒況減準無熱爲爾現環產當發監確種稱積節範簡級細組結絡給統經' +
  '綜維網線編縣總織繞續羣義聞聯聲職聽臺與舉華萬處號衆衛裏補見規視計訓訟設許訴評詢試話認說調請論諮議護讀' +
  '變負財貧貫責費資質軍載輿轉辦這進運過達還郵鄉錄鎮長門開間閱關隊際難電頁項預領頭題類餘馬驗體麼點黨';

const PUNCTUATION = '，。、；：？！（）《》〈〉“”‘’【】「」『』—…·　％０１２３４５６７８９';

export const commonCharacters: ReadonlySet<string> = new Set(SIMPLIFIED + TRADITIONAL + PUNCTUATION);
