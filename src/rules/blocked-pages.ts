/** Pages that say no instead of showing content. Named, never stored as content, never worked around. */
export interface BlockedSign {
  readonly id: string;
  readonly why: string;
  /** Matched on the visible text (and the title) of a short page (see `maxChars`), white space removed. */
  readonly pattern: RegExp;
  readonly maxChars: number;
  readonly shows: readonly string[];
  readonly leaves: readonly string[];
}

/**
 * Answers that are refusals: 401, 403, 407 and 451 by HTTP, 412 (瑞数), 418, 468 and 521 (加速乐) by the firewalls that
 * portals stand behind.
 */
export const blockedStatuses: ReadonlySet<number> = new Set([401, 403, 407, 412, 418, 451, 468, 521]);

export const blockedSigns: readonly BlockedSign[] = [
  {
    id: 'blocked/too-frequent',
    why: 'the portal asks to slow down in words, with status 200',
    pattern:
      /(?:访问|请求|操作|点击|刷新)(?:过于|太|过)频繁|访问(?:次数|频率)(?:过多|过高|过快|超限)|(?:访问|请求)速度过快/u,
    maxChars: 600,
    shows: ['您的访问过于频繁,请稍后再试', '访问频率过高'],
    leaves: ['我局信息公开栏目访问频繁,受到群众好评。'],
  },
  {
    id: 'blocked/challenge',
    why: 'a captcha or a firewall page stands in front of the content',
    pattern:
      /请(?:先)?(?:输入|完成|进行|通过)(?:下方|以下|安全|滑动|图形)?(?:验证码?|安全验证|人机验证)(?:后)?(?:继续|访问|浏览|操作)|请(?:先)?(?:完成|进行|通过)(?:下方|以下)?(?:安全|滑动|图形|人机)验证|安全验证中|人机身份验证|拖动滑块|向右滑动|Checkingyourbrowser|JustaMoment|AttentionRequired|VerifyingyouareHuman|访问验证|浏览器安全检查/iu,
    maxChars: 600,
    shows: ['为保障安全,请完成安全验证后继续访问', 'Just a moment', '请输入验证码后继续访问'],
    leaves: ['网上申请时请输入申请人姓名。', '登录 用户名 密码 请输入验证码'],
  },
  {
    id: 'blocked/firewall',
    why: 'a web firewall refuses the request',
    pattern:
      /(?:访问|请求)(?:已被|被|遭到|疑似)(?:网站管理员|防火墙|系统)?(?:设置)?(?:拦截|阻断|拒绝|禁止|攻击)|(?:网站防火墙|WebApplicationFirewall|云防护|安全狗|WAF|创宇盾|云锁|长亭).{0,60}(?:拦截|阻断|block)|您的IP.{0,20}(?:受限|禁止|封)|AccessDenied|RequestRejected|AccessForbidden|403Forbidden|您没有权限访问|禁止访问/iu,
    maxChars: 800,
    shows: ['您的请求已被网站防火墙拦截', 'Access Denied', '您的请求疑似攻击行为', '403 Forbidden nginx'],
    leaves: ['依法拒绝申请3件。', '云溪市加强云防护能力建设。'],
  },
];

/** Pages that say with status 200 that there is no such page. */
export const goneSigns: readonly BlockedSign[] = [
  {
    id: 'gone/not-found',
    why: 'portals answer an address that they removed with a page of words',
    pattern:
      /您(?:所)?(?:访问|查找|浏览|请求|查看)的(?:页面|网页|文章|信息|内容|资源|栏目|链接|文件)(?:可能)?(?:不存在|未找到|找不到|已(?:经)?(?:被)?(?:删除|移除|撤销|下线|失效))|(?:页面|网页|文章)(?:不存在|未找到|已(?:经)?(?:被)?(?:删除|移除|下线))|找不到(?:您(?:所)?(?:访问|查找|请求)的)?(?:页面|网页|文件)|404NotFound|404错误|PageNotFound/iu,
    maxChars: 400,
    shows: ['抱歉,您访问的页面不存在', '404 Not Found', '该文章已被删除'],
    leaves: ['申请公开的信息不存在3件。', '本机关答复政府信息'],
  },
];
