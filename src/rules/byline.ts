import type { LabelRule, PieceRule, TitleDateRule } from './strip-rules.ts';

/** Parts of chrome lines. See PieceRule: a line made of these alone is chrome, glued or spaced, in any order. */

const DATE =
  '(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}-\\d{1,2})(?:[T,]?\\d{1,2}[:时点]\\d{1,2}分?(?::\\d{1,2}|\\d{1,2}秒)?)?(?:\\.\\d{1,3})?';

const DATE_LABEL =
  '(?:信息|文章|页面)?(?:发布|发表|更新|公布|公开|录入|添加|上传|上网|提交|编辑)?(?:日期|时间)|更新于|发布于|日期|时间';
const WRITTEN_LABEL = '(?:公文|文件|信息)?(?:生成|成文|发文|印发|制发|形成|产生|签发|签署|落款)(?:日期|时间)';
/** When somebody looked at the page, which says nothing of the report. */
const VISIT_LABEL = '(?:打印|访问|浏览|查看|阅读|下载|导出|当前|系统|服务器)(?:日期|时间)';
const EXPIRY_LABEL = '(?:生效|实施|施行|废止|失效|终止|截止|有效|过期|登记)(?:日期|时间|期)|(?:信息)?时效期';
const SOURCE_LABEL = '(?:信息|文章|稿件|内容|发布|文件|新闻)?(?:来源于?|出处|转自)(?:网站|单位)?|稿源';
const PUBLISHER_LABEL =
  '(?:发布|发文|制发|公开|信息公开|供稿|报送|信息提供|提供|制作|颁布|颁发|公布|责任|所属|信息发布)(?:机构|单位|机关|部门|主体|处室)|信息公开机构';
const AUTHOR_LABEL =
  '作者|编辑|责任编辑|责编|录入|录入人|录入者|编审|审核|审核人|初审|复审|终审|校对|发布人|发布者|编辑人|撰稿|记者|供稿|供稿人|签发人|签发|信息员|上传|上传者|上传人|上传用户';
const VIEW_LABEL =
  '(?:本文|本页|文章|信息|页面|累计|总|(?:本站|网站)总?|今日)?(?:浏览|点击|阅读|访问|查看|点阅|围观|关注|人气|点击率|访问统计)(?:次数|量|数|率|人数|人次)?|人气|在线人数';
const INDEX_LABEL = '(?:信息)?索引号(?:码)?|信息索取号|索取号|信息编号|目录编号|统一编号';
const NUMBER_LABEL = '备注/文号|(?:发文|公文|文件|发布)(?:字号|文号|编号)|文号|字文号|文件编号';
const CATEGORY_LABEL =
  '(?:主题|信息|体裁|组配|所属|内容|公开|服务对象|对象|行业|文件|栏目|事项)(?:分类|类别|类型|种类|目录)|分类|类别|所属主题|体裁|服务对象|组配分类|分类词';
const OTHER_LABEL =
  '(?:信息|文件|公文)?名称|主题词|关键词|关键字|标签|(?:文件)?时效|(?:文件|信息)?有效性|效力状态|文件状态|公文时效|时效性?|是否有效|公开(?:方式|时限|形式|范围|属性|程序|期限|状态|载体)|信息(?:公开)?(?:方式|时限|状态|形式)|语种|载体(?:类型|形式)|内容概述|信息概述|内容摘要|下载券|下载积分|所需积分|发布形式|访问权限|信息有效期';
const TOOL_LABEL =
  '(?:页面)?(?:字体|字号|文字|正文)(?:大小|显示|设置|调整|调节|尺寸|选择)?|视力保护色?|保护视力色?|背景色?|浏览字号|打印|收藏|分享到?|分享至';

/** Labels of metadata blocks, in tables and on lines of their own. The first that fits decides. */
export const metaLabels: readonly LabelRule[] = [
  { key: 'title', labels: '标题|信息标题|(?:信息|文件|公文)?名称' },
  { key: 'written-on', labels: WRITTEN_LABEL },
  { key: 'published-on', labels: DATE_LABEL },
  { key: 'source', labels: SOURCE_LABEL },
  { key: 'publisher', labels: PUBLISHER_LABEL },
  { key: 'index-number', labels: INDEX_LABEL },
  { key: 'document-number', labels: NUMBER_LABEL },
  { key: 'category', labels: CATEGORY_LABEL },
  { key: 'keywords', labels: '主题词|关键词|关键字' },
  { key: 'other', labels: `${OTHER_LABEL}|${EXPIRY_LABEL}|备注` },
];

const STOP = `(?:${VISIT_LABEL}|${DATE_LABEL}|${WRITTEN_LABEL}|${EXPIRY_LABEL}|${SOURCE_LABEL}|${PUBLISHER_LABEL}|${AUTHOR_LABEL}|${VIEW_LABEL}|${INDEX_LABEL}|${NUMBER_LABEL}|${CATEGORY_LABEL}|${OTHER_LABEL}|${TOOL_LABEL})[:]`;
const NEXT = `(?=${STOP}|[|【\\[]|分享|打印|字体|字号|(?<=\\p{Script=Han})20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|$)`;
/** The address of the page behind the name of the site. */
const ADDRESS = '(?:[(]?https?://[\\w./?=&%#:~+-]{4,160}[)]?)?';
const NAME = `(?<value>[^。;!?:|【\\[]{0,60}?)${NEXT}`;
const LONG = `(?<value>[^。!?|]{0,160}?)${NEXT}`;

const labelled = (labels: string, value: string): RegExp => new RegExp(`(?:${labels})[:](?:${value})`, 'u');
const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`, 'u');

export const bylinePieces: readonly PieceRule[] = [
  {
    id: 'byline/published-on',
    why: 'the date line under a title',
    category: 'byline',
    key: 'published-on',
    piece: labelled(DATE_LABEL, `(?<value>${DATE})`),
    weak: false,
    labelled: true,
    pages: ['-发布日期:2019-03-28', '-日期:02-28', '+发布时间要求为每年3月31日前。', '+2019年3月28日'],
  },
  {
    id: 'byline/visited-on',
    why: 'a print view says when it was printed: never the date of the report',
    category: 'byline',
    key: null,
    piece: labelled(VISIT_LABEL, `(?:${DATE})?`),
    weak: false,
    labelled: true,
    pages: [
      '-打印时间:2019-05-06 09:15',
      '-打印日期:2019年5月6日 发布日期:2019-03-28',
      '-来源:云溪市财政局 访问时间:2019-05-06',
      '+打印时间由窗口人员当场登记。',
    ],
  },
  {
    id: 'byline/published-on-empty',
    why: 'a label whose value a script fills in',
    category: 'byline',
    key: null,
    piece: new RegExp(`(?:${DATE_LABEL})[:](?=$|${STOP})`, 'u'),
    weak: false,
    labelled: true,
    pages: ['-发布时间: 来源:', '+时间安排如下:一月报送。'],
  },
  {
    id: 'byline/written-on',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'written-on',
    piece: labelled(WRITTEN_LABEL, `(?<value>${DATE})?`),
    weak: false,
    labelled: true,
    pages: ['-公文生成日期:2013-03-07', '-成文日期:2019年01月09日', '+成文日期在前的文件优先公开。'],
  },
  {
    id: 'byline/valid-until',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'other',
    piece: labelled(EXPIRY_LABEL, `(?<value>${DATE}|长期(?:有效)?|永久(?:有效)?|无|-)?`),
    weak: false,
    labelled: true,
    pages: [
      '-废止日期:',
      '-生效日期:2019-01-01',
      '-信息时效期:长期有效 签署日期:2019-01-09 登记日期:2019-01-09',
      '+截止日期以邮戳为准。',
    ],
  },
  {
    id: 'byline/source',
    why: 'the source on the date line',
    category: 'byline',
    key: 'source',
    piece: labelled(SOURCE_LABEL, `(?<value>[^。;!?:|【\\[]{0,60}?)${ADDRESS}${NEXT}`),
    weak: false,
    labelled: true,
    pages: [
      '-来源:云溪市人民政府办公室',
      '-信息来源:云溪市人民政府网站(http://www.yunxi.example/art/12.html)',
      '-时间:2019-01-29 17:44作者:佚名来源:本站原创',
      '-来源:云溪市档案局2018-02-27 09:04',
      '+信息来源于各部门报送的材料。',
      '+来源:本报告数据由各部门汇总;如有出入以统计表为准。',
    ],
  },
  {
    id: 'byline/from-site',
    why: 'the site or paper that a page was taken from',
    category: 'byline',
    key: 'source',
    piece: labelled('来自', `(?<value>[\\p{Script=Han}]{2,24}(?:网站?|门户|平台|日报|晚报|客户端))${NEXT}`),
    weak: false,
    labelled: true,
    pages: ['-来自:云溪市政府网站', '+申请主要来自:网站12件,信函3件。'],
  },
  {
    id: 'byline/publisher',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'publisher',
    piece: labelled(PUBLISHER_LABEL, NAME),
    weak: false,
    labelled: true,
    pages: ['-发布机构:临湖县政府办', '+发布机构应当在二十个工作日内更新信息。'],
  },
  {
    id: 'byline/author',
    why: 'editor and author on the date line',
    category: 'byline',
    key: 'author',
    piece: labelled(AUTHOR_LABEL, '(?<value>[^。;!?:|【\\[,]{0,20}?)' + NEXT),
    weak: false,
    labelled: true,
    pages: ['-作者:本站原创 | 来源:本站原创', '-责任编辑:张三', '+审核:一是坚持先审后发,二是落实三审三校。'],
  },
  {
    id: 'byline/view-count',
    why: 'counter on the date line, often empty because a script fills it in',
    category: 'byline',
    key: 'view-count',
    piece: labelled(VIEW_LABEL, '(?<value>[-\\d,]*)(?:次|人|人次)?'),
    weak: false,
    labelled: true,
    pages: [
      '-发布日期:2019-03-28 浏览次数: 字体:[ ]',
      '-访问量:12',
      '-本站总访问量:12345 今日访问:32 在线人数:4',
      '+访问量:全年累计69598人次,同比增长一成。',
    ],
  },
  {
    id: 'byline/view-count-around',
    why: 'a counter with the number in the middle',
    category: 'byline',
    key: 'view-count',
    piece: /(?:已?(?:被)?(?:浏览|阅读|点击)|(?:浏览|阅读|点击)了?)(?<value>\d{1,9})次/u,
    weak: false,
    labelled: false,
    pages: ['-已浏览 128 次', '+专栏已浏览128次以上的文章有三篇。'],
  },
  {
    id: 'byline/index-number',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'index-number',
    piece: labelled(INDEX_LABEL, `(?<value>[-\\w/.()〔〕\\[\\]—_]{0,60}?)(?=${STOP}|[|【]|[\\p{Script=Han}]|$)`),
    weak: false,
    labelled: true,
    pages: ['-索 引 号:YX00100-0202-2019-00012', '-信息索取号:', '+索引号:编制规则由县政府办统一制定。'],
  },
  {
    id: 'byline/document-number',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'document-number',
    piece: new RegExp(
      `(?:${NUMBER_LABEL})[:](?<value>[^。;!?:|]{0,16}\\[(?:19|20)\\d{2}\\]第?\\d{1,4}号|[^。;!?:|【\\[]{0,60}?${NEXT})`,
      'u',
    ),
    weak: false,
    labelled: true,
    pages: ['-备注/文号:云政办〔2013〕86号', '-备注/文号:云政办[2013]86号', '-发文字号:无', '+文号统一编排,不得重号。'],
  },
  {
    id: 'byline/document-number-alone',
    why: 'the number of the covering document, with the signer beside it',
    category: 'byline',
    key: 'document-number',
    piece: /(?<value>[\p{Script=Han}]{2,12}[〔[(【﹝]\d{4}[〕\])】﹞]第?\d{1,4}号)(?=签发人|$)/u,
    weak: true,
    labelled: false,
    pages: ['-云水〔2011〕47号 签发人:王五', '+云政办〔2013〕86号'],
  },
  {
    id: 'byline/category',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'category',
    piece: labelled(CATEGORY_LABEL, NAME),
    weak: false,
    labelled: true,
    pages: ['-主题分类:政务公开', '+分类:一是规范性文件,二是财政信息;三是人事信息。'],
  },
  {
    id: 'byline/other-metadata',
    why: 'metadata block of a disclosure page',
    category: 'byline',
    key: 'other',
    piece: labelled(OTHER_LABEL, LONG),
    weak: false,
    labelled: true,
    pages: [
      '-公开方式:主动公开',
      '-文件有效性:有效',
      '-关键词:政府信息 年度报告',
      '+公开方式:政府网站、公报、新闻发布会等。',
    ],
  },
  {
    id: 'byline/font-size',
    why: 'font-size buttons',
    category: 'page-tools',
    key: null,
    piece: new RegExp(
      `(?:${TOOL_LABEL})[:]?[【〖\\[(]?(?:(?:超|特)?大|中|小|标准|默认|放大|缩小|正常|加大|减小|\\+|-|A\\+?|A-|T\\|T|[|/])*[】〗\\])]?`,
      'u',
    ),
    weak: false,
    labelled: false,
    pages: ['-字号:', '-【字体:打印', '-【字体:大 中 小】', '+字体大小可以在网站上调节。'],
  },
  {
    id: 'byline/font-size-bare',
    why: 'the same without their label',
    category: 'page-tools',
    key: null,
    piece:
      /(?:(?:超|特)?大|小)(?:号|字体?)?[[\]【】〖〗()|/、]{0,3}中(?:号|字体?)?[[\]【】〖〗()|/、]{0,3}(?:大|小)(?:号|字体?)?(?!\p{Script=Han})/u,
    weak: false,
    labelled: false,
    pages: [
      '-浏览量:76 | [大 中 小] | [打印] [关闭]',
      '-浏览次数: 字号:〖大 中 小〗',
      '-【大】【中】【小】',
      '-(小 中 大) 打印',
      '+大中小企业的办事指南全部上网。',
      '+服务对象为大、中、小微企业',
    ],
  },
  {
    id: 'byline/bare-date',
    why: 'a date beside other parts of the line',
    category: 'byline',
    key: 'published-on',
    piece: new RegExp(`(?<value>${DATE})`, 'u'),
    weak: true,
    labelled: false,
    pages: ['-2019-03-28 来源:云溪市人民政府', '+2019年3月28日'],
  },
  {
    id: 'byline/site-in-front',
    why: 'the name and address of the site in front of the date',
    category: 'byline',
    key: 'site-name',
    piece:
      /(?<value>[\p{Script=Han}()]{2,24}(?:网|网站|门户|在线))(?:https?:\/\/)?(?:www\.[\w.-]{3,40})?(?=\d{4}[-年]|来源|发布|时间|日期)/u,
    weak: true,
    labelled: false,
    pages: ['-云溪市人民政府网站 www.yunxi.example 2013年03月29日 15时57分 来源:云溪日报', '+云溪市政府网站'],
  },
  {
    id: 'byline/site-with-address',
    why: 'a news site names itself and its address beside the date',
    category: 'byline',
    key: 'site-name',
    piece: /(?<value>[\p{Script=Han}()]{2,24}(?:网|网站|门户|在线))(?:https?:\/\/)?www\.[\w.-]{3,40}(?=$|\|)/u,
    weak: false,
    outsideOnly: true,
    labelled: true,
    pages: [
      '-2013年03月29日15:57 | 云溪新闻网 www.yunxi.example | 给编辑写信\n+一、概述',
      '+一、概述\n+云溪市政府网 www.yunxi.example\n+我市收到政府信息公开申请3件。',
      '+报告登载于云溪新闻网www.yunxi.example。',
    ],
  },
  {
    id: 'byline/page-of-book',
    why: 'a viewer of e-books puts the page in front of the title',
    category: 'page-number',
    key: null,
    piece: /Page\d{1,4}[-|](?=.{4,60}(?:报告|年报)$)/u,
    weak: true,
    labelled: false,
    leads: true,
    pages: ['-Page 8 - +云溪市2018年政府信息公开工作年度报告\n+一、概述', '+Page 8 - 云溪市'],
  },
  {
    id: 'chrome/page-tools',
    why: 'buttons under or beside the article',
    category: 'page-tools',
    key: null,
    piece: words([
      '打印本页', '打印此页', '打印正文', '打印文章', '打印页面', '打印文本', '打印内容', '我要打印', '打印', '关闭窗口', '关闭本页', '关闭此页',
      '关闭页面', '窗口关闭', '关闭', '收藏本页', '收藏此页', '加入收藏', '添加收藏', '收藏', '设为首页', '返回顶部', '返回首页', '返回上页',
      '返回上一页', '返回上级', '返回列表', '返回', '回到顶部', '我要纠错', '纠错', '我为政府网站找错', '政府网站找错', '打印本文', '打印全文', '给编辑写信', '复制链接', '复制网址', '推荐给好友', '发表评论',
      '互动社区', '我要评论', '我要留言', '全真版', '文字版', '文件下载', '附件下载', '下载全文', '下载文件', '查看原文', '阅读原文',
      '相关链接', '语音播报', '语音朗读', '开始朗读', '停止朗读', '暂停朗读', '大字版', '朗读', '保存', '保存本页', '导出', '全文下载',
      '点击下载', '图文版', '正文下载', 'A\\+', 'A-', '放大', '缩小', '默认', '-->', '全屏', '视力保护', '护眼模式', 'TOP',
    ]), // prettier-ignore
    weak: false,
    labelled: false,
    pages: ['-【打印本页】 【关闭窗口】', '-打印 关闭', '+窗口打印的材料免收费用。', '+关闭窗口期为每周五下午。'],
  },
  {
    id: 'chrome/download-button',
    why: 'buttons that are also words of a text: chrome beside others, or alone outside the report',
    category: 'page-tools',
    key: null,
    piece: words(['我要下载', '下载', '在线预览', '预览', '转发', '推荐', '评论']),
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: [
      '-字号: 下载 我要纠错 打印 收藏',
      '-【打印】【推荐】【评论】',
      '+表格可在网站 下载',
      '+一、概述\n+推荐\n+我市收到政府信息公开申请3件。',
    ],
  },
  {
    id: 'chrome/share',
    why: 'share buttons and the QR line',
    category: 'share',
    key: null,
    piece: words([
      '分享到[:]?', '分享至[:]?', '分享[:]', '一键分享', '分享文章', '分享本文', '我要分享', '分享', '更多分享', '二维码', '手机扫码', '打开微信',
      '(?:用|使用|请用|请使用|打开)?(?:手机|微信)?扫一?扫[,]?(?:上方|下方|上面|下面|右侧)?(?:二维码)?[,]?(?:在|用)?(?:手机)?(?:端|上)?(?:查看|浏览|打开|阅读|分享|关注|访问)?(?:当前|本|此)?(?:页面|网页|页|文章|内容|更多)?(?:[至到]?(?:微信|朋友圈))?',
      '扫码(?:查看|浏览|阅读|分享|关注)?(?:手机版|本页|更多)?', '手机(?:查看|阅读|浏览)', '打开微信[,]点击底部的?发现', '使用扫一扫即可将网页分享(?:至|到)朋友圈',
      
    ]), // prettier-ignore
    weak: false,
    labelled: false,
    pages: [
      '-分享到:',
      '-扫一扫在手机上查看当前页面',
      '-扫一扫,分享到朋友圈',
      '-微信 微博 QQ空间',
      '+将信息分享到微信、微博等平台。',
    ],
  },
  {
    id: 'chrome/share-name',
    why: 'names of networks beside the share buttons',
    category: 'share',
    key: null,
    piece: words([
      '微信好友', '微信朋友圈', '朋友圈', '微信', '微博', '新浪微博', '新浪', '腾讯微博', 'QQ空间', 'QQ好友', 'QQ', '人人网', '豆瓣', '豆瓣网', '开心网', '百度贴吧', '更多',
      '官方微信', '官方微博', '微信公众号', '政务微信', '政务微博', '移动客户端', '手机客户端', '客户端',
    ]), // prettier-ignore
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: ['-微信 微博 QQ空间', '+一、概述\n+微信\n+我市收到政府信息公开申请3件。', '+通过微信、微博等发布信息'],
  },
  {
    id: 'chrome/language-bar',
    why: 'language, accessibility and device switches',
    category: 'language-bar',
    key: null,
    piece: words([
      '无障碍浏览', '无障碍阅读', '无障碍版', '无障碍', '长者模式', '长者版', '长者助手', '适老模式', '适老版', '关怀版', '关怀模式', '老年版', '老年模式', '简体版', '繁体版', '简体中文',
      '繁体中文', '简体', '繁体', '[简繁](?=\\||$)', '简\\|?繁', 'ENGLISH', 'English', 'EN(?=\\||$|\\p{Script=Han})', '中文版', '手机版', '移动版', '电脑版', '触屏版', '智能问答', '智能机器人',
      '(?:本)?网站(?:已)?支持[Ii][Pp][Vv]6', 'IPv6', '进入关怀版', '退出关怀版', '个人中心',
      '(?:点击)?(?:收听|聆听|语音)[^,;。:]{0,6}(?:朗读|播报|语音)(?:朗读|播报)?', '语音(?:播报|朗读|读屏)', '朗读(?:全文|本文|此页)?(?=\\||$)',
    ]), // prettier-ignore
    weak: false,
    labelled: false,
    pages: [
      '-简体 | 繁体 | English | 无障碍浏览 | 长者模式',
      '-点击收听年报语音朗读',
      '-语音播报',
      '+开设无障碍浏览和长者模式。',
      '+开通语音播报,方便老年人收听政策语音。',
    ],
  },
  {
    id: 'chrome/search-box',
    why: 'search form, log-in and script notices',
    category: 'menu',
    key: null,
    piece: words([
      '选择特殊符号', '选择搜索类型', '请输入(?:您要)?(?:搜索|查询|检索)?(?:的)?(?:搜索|内容|关键字|关键词)*', '热门搜索[:]?', '历史搜索[:]?', '热搜词?[:]?', '热词[:]?',
      '站内搜索[:]?', '全站搜索', '高级搜索', '高级检索', '搜索', '检索', '搜本站', '全部清除', '清空', '登录', '注册', '退出', '用户登录', '一键登录', '打开主菜单', '主菜单', '主选单', '菜单', '网站导航', '导航',
      'YourbrowserdoesnotsupportJavaScript!?', '您的浏览器不支持JavaScript!?', '跳到主要内容(?:区)?', '跳转到(?:主要)?内容', '天气预报[:]?', '网站首页', '首页', '没有找到结果。?',
    ]), // prettier-ignore
    weak: false,
    labelled: false,
    pages: [
      '-选择特殊符号',
      '-请输入搜索',
      '-打开主菜单',
      '-Your browser does not support JavaScript!',
      '+在首页设置站内搜索功能。',
    ],
  },
  {
    id: 'chrome/pager',
    why: 'page numbers of a paged article or list',
    category: 'list',
    key: null,
    piece:
      /(?:上一?页[\d|]{0,40}|下一?页|首页|尾页|末页|最后一页|共计?\d{1,5}页|共\[?\d{1,5}\]?页|第?\[?\d{1,5}\]?\/\d{1,5}页?|第(?:\[\d{1,4}\])+页?|(?:当前)?第\d{1,4}页|共\d{1,6}条(?:记录)?|每页\d{1,3}条|跳转到?|转到|GO(?=$)|(?:\[\d{1,4}\])+页?)/u,
    weak: false,
    labelled: false,
    pages: [
      '-第 [1] [2] [3] 页 共[4]页',
      '-共1页 当前第1页',
      '-首页 上一页 下一页 尾页',
      '-共计 2 页 首页 | 上一页 1 | 2',
      '+报告共12页。',
    ],
  },
  {
    id: 'chrome/breadcrumb',
    why: 'where the page stands in the site',
    category: 'breadcrumb',
    key: null,
    piece: new RegExp(
      `(?:您|你|我)?(?:现在|目前|当前)?(?:所在)?(?:的)?(?:Location|位置|当前位置|所在栏目|当前栏目|所在位置|现在位置|当前页面)(?:是|为)?[:](?:[^。;!?]{0,120}?)(?=${STOP}|$)`,
      'u',
    ),
    weak: false,
    labelled: true,
    pages: [
      '-当前位置:首页 > 政务公开 > 信息公开年报',
      '-我的位置:首页→政务公开→年报',
      '-Location:首页·公开·年报',
      '-您现在所在的位置: 网站首页 > 政府信息公开 > 云溪市人民政府(办公室)',
      '+地理位置:本镇位于县境西部。',
      '+当前位置:数据截至年底;下同。',
    ],
  },
];

export const titleDate: TitleDateRule = {
  id: 'byline/date-behind-title',
  why: 'Shanghai prints the date in brackets in the element of the title; nothing says what it dates, so a named date wins',
  category: 'byline',
  key: 'date',
  date: /(?<=公开.{0,30})[(](?<value>20\d{2}年\d{1,2}月\d{1,2}日|20\d{2}[-/.]\d{1,2}[-/.]\d{1,2})[)]$/u,
  cuts: ['云溪市水务局2018年政府信息公开工作年度报告 (2019年1月17日)', '云溪市水务局政务公开工作总结（2019-01-17）'],
  keeps: [
    '云溪市水务局政府信息公开工作年度报告(2018年)',
    '云溪市水务局政府信息公开工作年度报告(2018年1月1日至12月31日)',
    '云溪市水务局2018年政府信息公开工作年度报告(2019年1月17日局务会议通过)',
    '云溪要闻(2019年1月17日)',
  ],
};
