import type { ChunkRule, LineRule, RegionRule, RepeatRule, TableRule } from './strip-rules.ts';

/** What sites that copy reports put around and between them: listings, teasers, boxes, slogans, chunk numbers. */

export const adLines: readonly LineRule[] = [
  {
    id: 'ad/listing-buttons',
    why: 'buttons and tabs of a price site',
    category: 'price-listing',
    where: 'anywhere',
    line: /^(?:[•·]?(?:查看(?:价格|详情|更多|全部|行情)|市场价|信息价|询价|立即询价|立即(?:注册|登录|咨询|购买|下载)|免费(?:注册|试用|下载)|供应商报价|马上(?:注册|咨询)|在线(?:咨询|客服)|加载更多|点击查看更多)[|,]?)+$/u,
    key: null,
    pages: ['-查看价格', '-  • 市场价', '-立即注册', '+市场价信息由发改部门定期公布。'],
  },
  {
    id: 'ad/hotline',
    why: 'the telephone number of a commercial site',
    category: 'price-listing',
    where: 'anywhere',
    line: /^.{0,20}(?:免费)?(?:服务|客服|咨询|全国|销售|加盟|招商)?(?:热线|电话)[:]?(?:400|800)-?\d{3}-?\d{4}.{0,20}$/u,
    key: null,
    pages: ['-免费服务热线: 400-888-0000', '+咨询电话:0591-1234567', '+12345热线:受理1200件'],
  },
  {
    id: 'ad/encyclopaedia-lead',
    why: 'the sentence that an encyclopaedia begins with',
    category: 'encyclopaedia',
    where: 'anywhere',
    line: /^《(?<value>[^》]{6,80})》是.{0,60}(?:发布|公布|编制|印发)的(?:一份|一篇|一个)?.{0,16}(?:报告|年报|文件|公告)。?$/u,
    key: 'title',
    pages: [
      '-《云溪市财政局2010年信息公开工作年度报告》是云溪市财政局2010年发布的一份报告。',
      '+《条例》是推进政府信息公开的重要法规。',
    ],
  },
  {
    id: 'ad/encyclopaedia-heading',
    why: 'headings that an encyclopaedia adds',
    category: 'encyclopaedia',
    where: 'anywhere',
    line: /^(?:(?:内容)?简介|(?:文献推荐|推荐文献)|词条(?:简介|概述|图册|统计)|基本(?:信息|介绍)|报告(?:全文|内容|简介)|目录展开|编辑本段|参考资料|目录\[隐藏\])$/u,
    key: null,
    pages: ['-简介', '-基本信息', '-文献推荐', '+基本情况', '+一、基本信息情况\n+'],
  },
  {
    id: 'ad/encyclopaedia-contents',
    why: 'section titles joined into one line, ending in a comma',
    category: 'encyclopaedia',
    where: 'anywhere',
    line: /^(?:(?:内容)?简介,)?(?:[一二三四五六七八九十]{1,3}、[^,。]{2,40},){2,}(?:[一二三四五六七八九十]{1,3}、[^,。]{2,40})?$/u,
    key: null,
    pages: ['-简介,一、概述,二、主动公开政府信息情况,三、依申请公开情况,', '+一、概述'],
  },
  {
    id: 'ad/document-store',
    why: 'notices of document-sharing sites',
    category: 'legal-line',
    where: 'anywhere',
    line: /^(?:精品文档|.{0,10}你我共享|欢迎(?:下载|您?阅读)|.{0,12}资料仅供(?:学习|参考).{0,20}|本(?:文档|资料)(?:仅供|来源于|来自|由).{0,60}|(?:温馨提示|版权提示|特别提示)[:].{0,200}(?:下载|侵权|版权).{0,120}|.{0,40}(?:文库|豆丁|道客巴巴|文档网|文客).{0,12}所有资源均.{0,120}|(?:资源描述|文档(?:简介|介绍|格式|大小|页数)|下载(?:文档|提示|积分|须知))(?:[:][^。]{0,40})?|如有侵权.{0,60}|(?:仅供|如)(?:个人)?参考|学习资料|此文档.{0,40})$/u,
    key: null,
    pages: ['-精品文档', '-欢迎下载', '-如有侵权,请联系删除。', '+文档格式统一为版式文件,便于下载。'],
  },
  {
    id: 'ad/slogan',
    why: 'a line that a hijacked copy puts in front',
    category: 'slogan',
    where: 'top',
    line: /^(?!.*(?:政府|公开|报告)).{0,80}(?:娱乐|彩票|棋牌|博彩|体育(?:官网|APP|投注)|老虎机|百家乐|六合彩|充值|注册送|官方(?:网站|下载|入口)|手机APP|全站APP|登录入口|在线观看|成人|直播(?:平台|app)|网页版)(?!.*。).{0,80}$/iu,
    key: null,
    pages: [
      '-某某娱乐官网入口-全站APP下载\n+一、概述\n+我局收到政府信息公开申请1件。',
      '+一、概述\n+体育官网信息公开工作',
    ],
  },
];

const NEXT_ENTRY =
  /^(?!.*(?:造价信息|文献|常见问题)$).{6,80}(?:报告|年报)简介$|^(?:相关推荐|相关百科|热门推荐|相关词条)$/u;

export const adRegions: readonly RegionRule[] = [
  {
    id: 'ad/price-listing',
    why: 'product cards and price lines between encyclopaedia entries',
    category: 'price-listing',
    where: 'anywhere',
    from: /^.{0,80}(?:造价信息|价格信息|市场价格|产品报价)$/u,
    until:
      /^.{4,80}(?:常见问题|文献)$|^(?!.*造价信息$).{6,80}(?:报告|年报)简介$|^(?:相关推荐|相关百科|热门推荐|相关词条)$/u,
    within: 600,
    only: /^.{0,160}$/u,
    pair: null,
    labels: [],
    needs: /查看价格|信息价|询价/u,
    pages: [
      '+一、概述\n-云溪市2018年年度报告造价信息\n-• 市场价\n-• 询价\n-铝合金地垫\n-• m2\n-• 13%\n-查看价格\n+临湖县2018年政府信息公开年度报告简介',
      '+(三)公开造价信息\n+按月公开造价信息12期。',
    ],
  },
  {
    id: 'ad/questions',
    why: 'a box of questions after an entry',
    category: 'faq',
    where: 'anywhere',
    from: /^.{4,80}(?:报告|年报|简介)常见问题$/u,
    until: /^.{4,80}文献$|^(?!.*常见问题$).{6,80}(?:报告|年报)简介$|^(?:相关推荐|相关百科|热门推荐|相关词条)$/u,
    within: 40,
    only: /^(?:查看(?:详情|更多)|问[:].{0,200}|答[:].{0,600}|.{0,60}[?])$/u,
    pair: null,
    labels: [],
    needs: null,
    pages: [
      '-云溪市2018年年度报告简介常见问题\n-查看详情\n+云溪市2018年年度报告简介文献',
      '+常见问题\n+群众咨询的常见问题有三类。',
    ],
  },
  {
    id: 'ad/document-teasers',
    why: 'beginnings of other documents offered under an entry',
    category: 'teaser',
    where: 'anywhere',
    from: /^.{4,80}(?:报告|年报|简介)文献$/u,
    until: NEXT_ENTRY,
    within: 60,
    only: null,
    pair: null,
    labels: [],
    needs: /格式[:](?:pdf|docx?|xlsx?|pptx?|txt)/iu,
    pages: [
      '-云溪市2018年年度报告简介文献\n-2008年青石区建设局年度报告 2008年青石区建设局年度报告\n-格式:pdf\n-大小:39KB\n-页数: 9页\n-本报告由青石区建设局编制。\n+临湖县2018年政府信息公开年度报告简介',
      '+云溪市2018年年度报告简介文献\n+一、概述',
    ],
  },
  {
    id: 'ad/teaser-card',
    why: 'one card of a document store: title, format, size, pages',
    category: 'teaser',
    where: 'anywhere',
    from: /^格式[:](?:pdf|docx?|xlsx?|pptx?|txt)/iu,
    until: null,
    within: 2,
    only: /^(?:大小[:][\d.]+[KM]B?|页数[:]?\d+页?)/iu,
    pair: null,
    labels: [],
    needs: null,
    pages: ['-格式:pdf\n-大小:39KB\n-页数: 9页', '+格式:统一采用规定格式。'],
  },
  {
    id: 'ad/see-also',
    why: 'recommendations at the end of an encyclopaedia page',
    category: 'related',
    where: 'anywhere',
    from: /^(?:相关推荐|相关百科|热门推荐|相关词条|大家都在看|为您推荐)[:]?$/u,
    until: /^(?!.*(?:造价信息|文献|常见问题)$).{6,80}(?:报告|年报)简介$/u,
    within: 60,
    only: /^[^。]{0,80}$/u,
    pair: null,
    labels: [],
    needs: null,
    pages: [
      '+一、概述\n-相关推荐\n-铝合金地垫\n-防火墙',
      '-相关推荐\n-铝合金地垫\n-云溪市2018年政府信息公开工作年度报告\n+青石镇2020年政府信息公开工作年度报告\n+一、概述\n+全年主动公开政府信息12条。',
    ],
  },
  {
    id: 'ad/encyclopaedia-box',
    why: 'the facts box of an encyclopaedia',
    category: 'encyclopaedia',
    where: 'anywhere',
    from: /^基本(?:介绍|信息|资料)$/u,
    until: null,
    within: 16,
    only: /^[•·]?(?:中文名|中文名称|外文名|别名|地点|类型|时间|类别|名称|性质|所属|所属地区|发布单位|发布机构|发布部门|发布时间|颁布时间|颁布单位|编制单位|单位|年份|作者|主题|主要内容|内容|属性|依据|文号|国家|地区|报告类型|报告时间|数据|统计期限|实施时间)[:].{0,80}$/u,
    pair: null,
    labels: [],
    needs: null,
    pages: ['-基本介绍\n-• 中文名:云溪市水利局2011年度报告\n-• 地点:云溪市\n-• 时间:2011年\n+一、概述'],
  },
];

export const adTables: readonly TableRule[] = [
  {
    id: 'ad/price-table',
    why: 'a price listing that kept its table',
    category: 'price-listing',
    cell: /^(?:产品名称|材料名称|商品名称|品名|规格(?:型号)?|型号|市场价|信息价|参考价|含税价|除税价|询价|报价|查看价格|查看详情|供应商|报价日期|税率|品牌|行情|厂家|厂商)(?:\(.{1,8}\))?$/u,
    least: 3,
    never: /行政|申请|公开|许可|规章|指标|采购|政府/u,
    labels: [],
    removes: [['产品名称', '规格型号', '市场价', '单位', '铝合金地垫', '12mm', '查看价格', 'm2']],
    keeps: [
      ['信息内容', '采购项目数量', '采购总金额', '政府集中采购', '3', '12', '', ''],
      ['品名', '规格', '政府采购总金额', '报价', '电脑', '台式', '12', '3'],
    ],
  },
];

export const chunkRules: readonly ChunkRule[] = [
  {
    id: 'ad/chunk-number',
    why: 'a document-sharing preview numbers its chunks and cuts sentences',
    category: 'legal-line',
    prefix: /^\s*(\d{1,2})、\s*/u,
    ended: /[。!?;:！？；：…》”)）]$/u,
    pages: [
      '1、 云溪市青石街道办事处2016年度政府信息公开工作年度报告 本报告根据条例编制,地址 :云溪\n2、市青石路35号。全年主动公开信息20条,通过街道网站\n3、等便于知晓的方式公开。',
    ],
  },
];

export const repeatRules: readonly RepeatRule[] = [
  {
    id: 'ad/repeated-intro',
    why: 'an encyclopaedia shows the first paragraph as a summary and again as text',
    category: 'encyclopaedia',
    between: /^(?:基本介绍|基本信息|(?:内容)?简介|.{6,80}简介)$/u,
    within: 24,
    minChars: 24,
    pages: [
      '+根据条例要求,特向社会公布2011年度云溪市水利局政府信息公开年度报告。全文由七个部分组成。\n-基本介绍\n-• 地点:云溪市\n-简介\n-根据条例要求,特向社会公布2011年度云溪市水利局政府信息公开年度报告。\n+一、概述',
    ],
  },
];
