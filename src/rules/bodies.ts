import type { AgencyLevel } from '../model.ts';

/**
 * How names of public bodies end, and what that says about their kind. The first that matches decides; longer endings
 * stand before shorter ones. `level: null`: the level follows from the place in front (a 市 may be city or county).
 */
export interface BodyEnding {
  readonly id: string;
  readonly pattern: RegExp;
  readonly kind: 'government' | 'department' | 'township' | 'sub-district' | 'zone' | 'public-body';
  readonly level: AgencyLevel | null;
  readonly names: readonly string[];
  readonly notNames: readonly string[];
}

export const bodyEndings: readonly BodyEnding[] = [
  {
    id: 'body/sub-district',
    pattern: /(?:街道(?:办事处|办)?|办事处)(?:党政办公室)?$/u,
    kind: 'sub-district',
    level: 'township',
    names: ['望江区城东街道办事处', '展望路街道'],
    notNames: ['街道路灯管理所'],
  },
  {
    id: 'body/township',
    pattern: /(?:镇|乡|苏木|嘎查|民族乡)(?:人民政府|政府)?(?:办公室|党政办)?$/u,
    kind: 'township',
    level: 'township',
    names: ['临湖县青石镇人民政府', '大坪乡', '白音苏木'],
    notNames: ['望江区城镇管理局'],
  },
  {
    id: 'body/zone',
    pattern:
      /(?:开发区|高新区|新区|实验区|示范区|园区|管理区|保税区|功能区|风景区|经开区|度假区|自贸区|合作区|集聚区|林区)(?:党工委)?(?:管理委员会|管委会|管理局)?(?:办公室)?$|(?:管理委员会|管委会)(?:办公室)?$|(?:工业|产业|科技|农业|物流|软件|创业)园$/u,
    kind: 'zone',
    level: 'other',
    names: ['云溪经济技术开发区管理委员会', '青湾综合实验区', '青湾新城管委会', '云溪市循环经济产业园'],
    notNames: ['云溪市', '湿地公园'],
  },
  {
    id: 'body/government',
    pattern: /(?:[省市县区旗州盟]|自治区|地区)(?:人民)?政府(?:办公厅|办公室|\(办公[厅室]\)|办)?$/u,
    kind: 'government',
    level: null,
    names: ['云溪市人民政府', '临湖县人民政府办公室', '云东省人民政府办公厅'],
    notNames: ['人民政府信息'],
  },
  {
    id: 'body/department',
    pattern:
      /(?:(?<![布格大时])局|委员会|委|厅|(?<!(?<!安)全|[内外干局])部|(?<![部签])署|办公室|办公厅|(?<![主承举督])办|总队|支队|大队|分局|管理处|稽查队|联合会|总工会|银行|海关|税务所|工商所|派出所|国土所|司法所|海事处|调查队|红十字会|贸促会|妇联|残联|文联|科协|工商联)(?:\([^()]{1,12}\))?$/u,
    kind: 'department',
    level: 'department',
    names: [
      '云溪市教育局',
      '云东省商务厅',
      '水务部',
      '临湖县人防办',
      '云溪市公安局望江分局',
      '云溪市文化和旅游局(市体育局)',
      '国家统计局云溪调查队',
      '云溪市红十字会',
      '云溪市残联',
      '云东地区行署',
      '国家安全部',
      '云溪市政协办',
    ],
    notNames: ['云溪市', '工作与业务同安排同部署', '云溪市总体布局', '市级部门全部', '由云溪市主办'],
  },
  {
    id: 'body/public-body',
    pattern: /(?:中心|医院|公司|集团|所|站|院|馆|台|社|大学|学校|中学|小学|幼儿园|银行|协会|林场|农场|牧场)$/u,
    kind: 'public-body',
    level: 'other',
    names: ['云溪市疾病预防控制中心', '云溪市自来水公司'],
    notNames: ['云溪市'],
  },
  {
    id: 'body/place',
    pattern: /(?:省|市|县|区|旗|州|盟|自治区|地区)$/u,
    kind: 'government',
    level: null,
    names: ['云溪市', '临湖县', '望江区'],
    notNames: ['信息公开栏'],
  },
];

/** Offices for disclosure are never the body: they stand for the government or the department that they belong to. */
export const disclosureOffices: readonly RegExp[] = [
  /(?:人民)?政府(?:信息|政务)公开(?:工作|管理|事务|服务|协调)?(?:领导小组|委员会)?(?:办公室|办|中心)?$/u,
  /(?:政府)?(?:信息|政务|党务)(?:与政务|和政务)?(?:公开)(?:工作|管理|事务|服务|协调)?(?:领导小组|委员会)?(?:办公室|办|中心|科|处|股)?$/u,
];

/** Sub-offices that answer for a body in contact lines; cut off the end of a name, repeatedly. */
export const subOffices: readonly RegExp[] = [
  ...disclosureOffices,
  /(?:电子政务|行政审批|综合|秘书|法规|法制|宣传|办公|人事|政策法规|文秘|信息|调研)(?:处|科|股)$/u,
  /(?:综合|党政|党政综合)办(?:公室)?$/u,
  /(?<=(?:局|委|委员会|厅|部|署|中心|镇|乡|街道|办事处|分局|管委会|政府|支队|大队))(?:党委|党组)?办公室$/u,
  /(?<=(?:局|厅|部|署))办公厅$/u,
  /(?<=人民政府)办公[厅室]$/u,
  /(?:政务服务|政务网络信息|网络信息|信息)中心$/u,
];

/** Names that stand for the speaker or for nobody in particular; never an agency. */
export const genericBodies: readonly RegExp[] = [
  // An economic development zone without a place is none in particular; 云溪经济技术开发区 is one.
  /^(?:国家级|省级|市级|经济|技术|高新|产业|工业|科技|农业|现代|示范|综合|化工|循环|物流|旅游|创新|生态|软件|创业)*(?:园区|开发区|园)$/u,
  /^(?:省|市|县|区|州|镇|乡|街道|旗|盟)(?:人民政府|政府|政府办|政府办公室|政府办公厅|委|委市政府)?$/u,
  /^(?:园区|管理区|开发区|新区|人民政府|政府|局|厅|委|委员会|办公室|部|党委|党组|街道|办事处|管委会|国务院|国务院办公厅|国办|全国人大常委会)$/u,
  /(?:各|所有|我局|我委|社会公布|以及|等)(?:部门|单位|乡镇|街道)|公民|法人|(?:通知|条例|办法|规定|要求|精神|意见|情况|报告|工作|领导小组|网站|平台|门户)$/u,
];

/** 教育局 without a place is nobody; 国家税务总局 is somebody, and so is what begins with a place: 云东气象局. */
export const placelessBody: RegExp =
  /^(?!国家|中国|国务院|最高|(?:长江|黄河|淮河|海河|珠江|松辽|太湖)(?:水利|流域|航道|海事))[^省市县区州旗镇乡盟]{1,8}(?<!总)(?:局|委|办|厅|委员会|办公室|分局|中心)$|^(?:妇联|残联|文联|科协|工商联|红十字会|贸促会|调查队)$/u;

/** Places whose short name is a common word: 公安局 and 资源局 name no place. */
export const wordsLikePlaces: readonly string[] = [
  '公安', '资源', '和平', '长安', '平安', '文昌', '港口', '市政', '振兴', '新城', '城中', '城东', '向阳', '前进', '友好', '爱民',
]; // prettier-ignore

/**
 * First words of names that stand for the speaker or for somebody named before: 本局, 本海关, 全县, 有关部门. 贵屿镇 and
 * 全福街道 are names; so is what begins with a place (贵州省, 本溪市, 全椒县), which is known before this is asked.
 */
export const speakerWords: RegExp =
  /^(?:我|[本贵全各该其此](?![^省市县区州旗盟乡镇街各级体部系局他它余中次有相关地]\p{Script=Han}{0,2}(?:镇|乡|街道)(?:人民政府|政府|党委|办事处|$))|有关|相关|上级|同级|下级|市级|县级|区级|省级|地方|基层|单位|部门|机关|行政机关|政府机关)/u;
