import type { WordRule } from './lexicon.ts';

/**
 * Damage by careless conversion, in either direction: 谘询, 方麵, 答複 (over-converted), 规範, 政府採购, 答覆 (converted back
 * and a character forgotten). Used in every block, Simplified ones too; each is an edit of its own. What matches is no
 * word of mainland Simplified, so no evidence from the page is needed. `from` is one character, its neighbours decide.
 */
export interface RepairRule extends WordRule {
  /** `over-conversion`: a character that is right nowhere; `round-trip`: a Traditional character left in Simplified text. */
  readonly damage: 'over-conversion' | 'round-trip';
}

const over = 'a converter took the wrong one of several Traditional characters';
const left = 'converted to Traditional and back, this character was forgotten';

// prettier-ignore
export const repairs: readonly RepairRule[] = [
  {
    id: 'repair/zixun', damage: 'over-conversion', why: over, from: '谘', to: '咨', after: '[询詢商议委政文]',
    changes: [['接受电话谘询9次', '接受电话咨询9次']], leaves: ['谘诹善道'],
  },
  {
    id: 'repair/zixun-traditional', damage: 'round-trip', why: left, from: '諮', to: '咨', after: '[询詢商议委政文]',
    changes: [['政策諮询', '政策咨询']], leaves: ['諮诹'],
  },
  {
    id: 'repair/zhidu', damage: 'over-conversion', why: over, from: '製', to: '制',
    after: '[度定订约止衡裁]',
    changes: [['健全各项製度', '健全各项制度'], ['负责製定和落实', '负责制定和落实']], leaves: ['书画家谢製'],
  },
  {
    id: 'repair/jizhi', damage: 'over-conversion', why: over, from: '製', to: '制', before: '[体體机機法限抑强強管]',
    changes: [['完善工作机製', '完善工作机制']], leaves: ['书画家谢製'],
  },
  {
    id: 'repair/zhizuo', damage: 'round-trip', why: left, from: '製', to: '制', after: '[作造品成发药表片图版式衣革剂冷取备售假服]',
    changes: [['製作宣传册', '制作宣传册']], leaves: ['书画家谢製'],
  },
  {
    id: 'repair/bianzhi', damage: 'round-trip', why: left, from: '製', to: '制', before: '[编控建复複印研监绘录试配调]',
    changes: [['编製指南', '编制指南']], leaves: ['书画家谢製'],
  },
  {
    id: 'repair/dafu', damage: 'over-conversion', why: over, from: '複', to: '复', before: '[答回批函重反恢修康办平收报往申议]',
    changes: [['依法答複申请人', '依法答复申请人'], ['回複率100%', '回复率100%']], leaves: ['书画家谢複'],
  },
  {
    id: 'repair/fuyi', damage: 'round-trip', why: over, from: '複', to: '复', after: '[印杂雜议議核查审製制合习数函电垦工产诊学检试苏兴原述方]',
    changes: [['行政複议3件', '行政复议3件'], ['複印费用', '复印费用']], leaves: ['书画家谢複'],
  },
  {
    id: 'repair/dafu-2', damage: 'round-trip', why: left, from: '復', to: '复', before: '[答回批函重反恢修康办平收报往申]',
    changes: [['均已答復', '均已答复']], leaves: ['书画家谢復'],
  },
  {
    id: 'repair/fuyi-2', damage: 'round-trip', why: left, from: '復', to: '复', after: '[印杂议核查审制合习数函电垦工产诊学检试苏兴原述]',
    changes: [['行政復议', '行政复议']], leaves: ['书画家谢復'],
  },
  {
    id: 'repair/dafu-covered', damage: 'round-trip', why: left, from: '覆', to: '复', before: '[答批函申回]', notAfter: '[盖蓋灭没土膜辙]',
    changes: [['按期答覆率99%', '按期答复率99%'], ['逐件回覆', '逐件回复'], ['市政府批覆', '市政府批复']], leaves: ['信息全覆盖', '扩大覆盖面'],
  },
  {
    id: 'repair/fuyi-covered', damage: 'round-trip', why: left, from: '覆', to: '复', after: '[议函核]', notBefore: '[盖颠倾]',
    changes: [['行政覆议', '行政复议']], leaves: ['颠覆'],
  },
  {
    id: 'repair/guifan', damage: 'round-trip', why: left, from: '範', to: '范', before: '[规規示模典师防风就]',
    changes: [['规範公开内容', '规范公开内容'], ['示範点', '示范点']], leaves: ['书画家谢范'],
  },
  {
    id: 'repair/fanwei', damage: 'round-trip', why: left, from: '範', to: '范', after: '[围圍例本文畴疇式性]',
    changes: [['公开範围', '公开范围']], leaves: ['师范'],
  },
  {
    id: 'repair/fangmian', damage: 'over-conversion', why: over, from: '麵', to: '面', before: '[方全前上下里外表反正对片局界层版书见路场平海水南北东西各会后後裡裏層對書見]',
    changes: [['在政策方麵', '在政策方面'], ['全麵公开', '全面公开']], leaves: ['书画家谢麵'],
  },
  {
    id: 'repair/mianxiang', damage: 'over-conversion', why: over, from: '麵', to: '面', after: '[向对對临臨积積貌谈談商世]',
    changes: [['麵向社会', '面向社会']], leaves: ['书画家谢麵'],
  },
  {
    id: 'repair/caigou', damage: 'round-trip', why: left, from: '採', to: '采', after: '[购購取纳納访訪用集信样摘伐矿掘光暖编风]',
    changes: [['政府採购信息', '政府采购信息'], ['採取措施', '采取措施'], ['予以採纳', '予以采纳']], leaves: ['书画家谢採'],
  },
  {
    id: 'repair/caigou-behind', damage: 'round-trip', why: left, from: '採', to: '采', before: '[开盗滥]', changes: [['矿产开採', '矿产开采']], leaves: ['书画家谢採'],
  },
  {
    id: 'repair/gongbu', damage: 'round-trip', why: left, from: '佈', to: '布', before: '[公发發颁頒宣分散]',
    changes: [['向社会公佈', '向社会公布']], leaves: ['书画家谢佈'],
  },
  {
    id: 'repair/buzhi', damage: 'round-trip', why: left, from: '佈', to: '布', after: '[局置告控点]', changes: [['合理佈局', '合理布局']], leaves: ['书画家谢佈'],
  },
  {
    id: 'repair/zhengqiu', damage: 'round-trip', why: left, from: '徵', to: '征', after: '[求集收询税地用管兵聘订得程缴召]',
    changes: [['公开徵求意见', '公开征求意见'], ['土地徵收', '土地征收']], leaves: ['宫商角徵羽'],
  },
  {
    id: 'repair/tezheng', damage: 'round-trip', why: left, from: '徵', to: '征', before: '[特象表]', changes: [['主要特徵', '主要特征']], leaves: ['角徵'],
  },
  {
    id: 'repair/zhou', damage: 'round-trip', why: left, from: '週', to: '周', after: '[年期边末刊报转密知围岁日一二三四五六]', changes: [['十週年', '十周年']], leaves: ['书画家谢週'],
  },
  {
    id: 'repair/meizhou', damage: 'round-trip', why: left, from: '週', to: '周', before: '[每一上下本两]', changes: [['每週更新', '每周更新']], leaves: ['书画家谢週'],
  },
  {
    id: 'repair/weituo', damage: 'round-trip', why: left, from: '託', to: '托', before: '[委依信寄]', changes: [['依託网站', '依托网站']], leaves: ['书画家谢託'],
  },
  {
    id: 'repair/tuoguan', damage: 'round-trip', why: left, from: '託', to: '托', after: '[管付运]', changes: [['託管', '托管']], leaves: ['书画家谢託'],
  },
  {
    id: 'repair/guanxi', damage: 'round-trip', why: left, from: '係', to: '系', before: '[关關]', changes: [['处理好公开与保密的关係', '处理好公开与保密的关系']], leaves: ['书画家谢係'],
  },
  {
    id: 'repair/lianxi', damage: 'round-trip', why: left, from: '繫', to: '系', before: '[联聯维]', changes: [['请与我办联繫', '请与我办联系']], leaves: ['书画家谢繫'],
  },
  {
    id: 'repair/guanyu', damage: 'round-trip', why: left, from: '於', to: '于', before: '[关對对由位属基等至终用低高大小鉴限]', notAfter: '(?:某|[氏姓])',
    changes: [['关於印发通知', '关于印发通知'], ['由於人手不足', '由于人手不足']], leaves: ['联系人:於小明', '主任於建国'],
  },
  {
    id: 'repair/ganbu', damage: 'round-trip', why: left, from: '幹', to: '干', after: '[部事线警群]', changes: [['党员幹部', '党员干部']], leaves: ['书画家谢幹'],
  },
  {
    id: 'repair/gugan', damage: 'round-trip', why: left, from: '幹', to: '干', before: '[骨实能才主]', changes: [['业务骨幹', '业务骨干']], leaves: ['书画家谢幹'],
  },
  {
    id: 'repair/pingtai', damage: 'round-trip', why: left, from: '臺', to: '台', before: '[平电视出柜后舞]', changes: [['服务平臺', '服务平台']], leaves: ['书画家谢臺'],
  },
  {
    id: 'repair/zhan', damage: 'round-trip', why: left, from: '佔', to: '占', after: '[总總用地比有\\d全了]', changes: [['佔总数的三成', '占总数的三成']], leaves: ['书画家谢佔'],
  },
  {
    id: 'repair/yu', damage: 'round-trip', why: left, from: '餘', to: '余', before: '[\\d其多剩结盈业十百千万]', changes: [['其餘事项', '其余事项'], ['公开300餘条', '公开300余条']], leaves: ['餘杭'],
  },
  {
    id: 'repair/jihua', damage: 'over-conversion', why: '划 and 画 were taken for one another', from: '画', to: '划', before: '计|規|筹|规',
    notAfter: '[家展册像]',
    changes: [['列入年度计画', '列入年度计划'], ['城乡规画', '城乡规划']], leaves: ['设计画册', '计划'],
  },
  {
    id: 'repair/jihua-traditional', damage: 'round-trip', why: left, from: '畫', to: '划', before: '[计計规規策筹]', changes: [['计畫', '计划']], leaves: ['书画家谢畫'],
  },
  {
    id: 'repair/jiancha', damage: 'round-trip', why: 'a gateway wrote the Japanese form', from: '査', to: '查', changes: [['监督检査', '监督检查']], leaves: ['检查'],
  },
  {
    id: 'repair/li', damage: 'round-trip', why: left, from: '裡', to: '里', before: '[这那哪家心手]', changes: [['家裡', '家里']], leaves: ['书画家谢裡'],
  },
  {
    id: 'repair/zhujie', damage: 'round-trip', why: left, from: '註', to: '注', after: '[册明销解]', changes: [['註册登记', '注册登记']], leaves: ['书画家谢註'],
  },
  {
    id: 'repair/beizhu', damage: 'round-trip', why: left, from: '註', to: '注', before: '[备備标]', changes: [['备註', '备注']], leaves: ['书画家谢註'],
  },
  {
    id: 'repair/huizong', damage: 'round-trip', why: left, from: '彙', to: '汇', after: '[总编报集]', changes: [['彙总情况', '汇总情况']], leaves: ['书画家谢彙'],
  },
  {
    id: 'repair/zhunbei', damage: 'round-trip', why: over, from: '準', to: '准', before: '[标標批核]', changes: [['批準文件', '批准文件'], ['统一标準', '统一标准']], leaves: ['书画家谢準'],
  },
  {
    id: 'repair/zhunque', damage: 'round-trip', why: over, from: '準', to: '准', after: '[确備备则入时]', changes: [['及时準确', '及时准确']], leaves: ['书画家谢準'],
  },
  {
    id: 'repair/youju', damage: 'over-conversion', why: over, from: '係', to: '系', after: '[统統列]', changes: [['信息係统', '信息系统']], leaves: ['书画家谢係'],
  },
  {
    id: 'repair/tixi', damage: 'over-conversion', why: over, from: '係', to: '系', before: '[体體联聯]', changes: [['制度体係', '制度体系']], leaves: ['书画家谢係'],
  },
  {
    id: 'repair/people', damage: 'over-conversion', why: '群众 became 民众 even behind 人民', from: '人民民众', to: '人民群众', changes: [['服务人民民众', '服务人民群众']], leaves: ['当地民众', '人民群众'],
  },
];
