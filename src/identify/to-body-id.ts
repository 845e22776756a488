import type { Agency, Region } from '../model.ts';

/**
 * The same id for the same body over years and spellings: the division's code and, unless it is the government of that
 * division itself, the body's name without the places in front and without 人民政府, 办事处 and the like.
 * 云溪市人民政府, 云溪市 and 云溪市人民政府办公厅 are told apart only as far as their reports are: the office's own report
 * keeps 办公厅.
 */
export function toBodyId(agency: Agency | null, region: Region | null): string | null {
  if (agency === null) return null;
  if (region === null) return plain(agency.name);
  const at = agency.name.lastIndexOf(region.name);
  const rest = plain(at < 0 ? stripPlace(agency.name, region) : agency.name.slice(at + region.name.length));
  return rest === '' ? region.code : `${region.code}-${rest}`;
}

/** 云溪市公安局望江分局 in 望江区 is told from its sisters by its name; the city says nothing more. */
const BRANCH_CITY = /^\p{Script=Han}{2,7}?[省市州盟](?=\p{Script=Han}{2,12}局\p{Script=Han}{2,3}分局$)/u;

/** 临夏州公安局 in 临夏回族自治州: the short form is cut off by its first two characters and the kind. */
function stripPlace(name: string, region: Region): string {
  const short = new RegExp(`^.*?${region.name.slice(0, 2)}\\p{Script=Han}{0,6}?[省市县区州盟旗]`, 'u');
  return name.replace(short, '').replace(BRANCH_CITY, '');
}

function plain(name: string): string {
  return name
    .replace(/[()·]/gu, '')
    .replace(/^(?:人民政府|政府)(?=办公)/u, '')
    .replace(/(?:人民政府|政府)$/u, '')
    .replace(/(?<=街道)(?:办事处|办)$/u, '')
    .replace(/管委会$/u, '管理委员会')
    .replace(/卫健委$/u, '卫生健康委员会')
    .replace(/发改(?=[委局])/u, '发展和改革')
    .replace(/委$/u, '委员会');
}
