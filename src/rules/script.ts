/**
 * What tells Traditional from Simplified, and what conversion must not touch. Characters that exist in one script only
 * are taken from OpenCC's table; these lists name its exceptions.
 */
export interface ScriptRules {
  /** OpenCC converts them, but mainland texts write them too, in names and set words: no evidence of Traditional. */
  readonly writtenInSimplified: string;
  /** Targets of OpenCC's table that Traditional texts write as well: no evidence of Simplified. */
  readonly writtenInTraditional: string;
  /** Traditional words whose characters OpenCC gets wrong. Same number of characters on both sides. */
  readonly words: readonly ScriptWord[];
  /**
   * Taiwan and Hong Kong write 著 for both 著 and 着. Applied to the two characters before 著, itself and the one behind:
   * where it matches, 著 is meant; elsewhere in a Traditional block it becomes 着.
   */
  readonly keepsZhu: RegExp;
  /** Words that stay as they are in a Simplified block although a stray Traditional character stands in them. */
  readonly strayKeeps: string;
}

export interface ScriptWord {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const place = 'a place name; OpenCC writes 干';

export const scriptRules: ScriptRules = {
  writtenInSimplified: '乾昇於著藉瞭覆暐鍾甯崑勳祇祕谿嶽陞劭淩汎氾迺夥麽餘摺蘋裏嘆讎剋衹甦脩蒐扞托迹噁榦',
  writtenInTraditional:
    '布局系私幸家俊胄克札恤即念咽向冢奸娘昆吊雕佛栗戚欲蒙捍拼挲舍挨卷扇折抬教旗既升拐查杆棋矩梁僵泛污溯泄凌沈漓抵呆璇酸愈症杯真困朱埼御棱谷蓑扎弦捆彩致累才玩修庵搜席卜芸姜苔蔑同胡制核托注志噪溪狸逾踊挽回周糖扣巨表旋合板暗只沾秋千刮飧糊喂松哄面曲冬出' +
    '后里干台几云余于范准丰丑借价伙征术朴机松果据柜涂游卤了占厂吁咸唇夫它尸岩岳峰帘床斗晒杠栖歹洒烟皂皋眯种秸筑管群羡耻脚腊虫蜡裙踪迹郁霉麻冲仆仇册删姗珊泪灾猪猫晋强户说悦税锐脱阅温为伪啓啟痴秘粽针钩么幺吃峰群床裡線内吴呐没温录卫清青争净静值真直叙并黄亚换焕痪唤敛横晚免象刹么着稜卧脣',
  words: [
    { from: '乾縣', to: '乾县', why: place },
    { from: '乾安', to: '乾安', why: place },
    { from: '乾務', to: '乾务', why: place },
    { from: '乾潭', to: '乾潭', why: place },
    { from: '乾元', to: '乾元', why: place },
    { from: '乾溪', to: '乾溪', why: place },
    { from: '乾州', to: '乾州', why: place },
    { from: '乾佑', to: '乾佑', why: place },
    { from: '乾西', to: '乾西', why: place },
    { from: '座標', to: '坐标', why: 'mainland writes 坐' },
  ],
  keepsZhu:
    /[顯显名專专論论編编原巨昭卓土遺遗譯译拙較较所]著|(?<![配結结聯联融整符混綜综])合著|著[名作述稱称者錄录書书文於于]/u,
  strayKeeps: '陳劉張楊趙黃吳孫馬羅鄭許馮蕭葉蘇呂盧蔣賈鄧韓龍榮鑫國',
};
