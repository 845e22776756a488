import { readFileSync } from 'node:fs';

/** A province, prefecture or county with its code (GB/T 2260) and the years in which this name had it. */
export interface Division {
  /** Six digits: two each for province, prefecture, county. */
  readonly code: string;
  readonly name: string;
  /** First and last year, inclusive; null: before 2008, or to this day. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Reads `divisions.csv`; where its rows come from stands at its top. */
function readDivisions(): Division[] {
  const text = readFileSync(new URL('./divisions.csv', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((line) => {
    const [code = '', name = '', from = '', to = ''] = line.split(',');
    return { code, name, from: from === '' ? null : Number(from), to: to === '' ? null : Number(to) };
  });
}

export const divisions: readonly Division[] = readDivisions();

/**
 * Peoples whose names stand in the names of autonomous places, so that 临夏州 is found for 临夏回族自治州. Longer names
 * first where one begins another.
 */
export const peoples: readonly string[] =
  '蒙古族 蒙古 回族 回 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 普米族 塔吉克族 塔吉克 怒族 鄂温克族 鄂伦春族 鄂伦春 德昂族 保安族 裕固族 独龙族 各族'.split(
    ' ',
  );
