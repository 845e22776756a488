/** How a page that its scripts still have to make looks when it comes over HTTP. */
export interface RenderingRules {
  /** Ids of the box that a script fills; empty over HTTP. */
  readonly roots: RenderingSign;
  /** Words that stand where the text will be. */
  readonly waiting: RenderingSign;
}

export interface RenderingSign {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly shows: readonly string[];
  readonly leaves: readonly string[];
}

export const renderingRules: RenderingRules = {
  roots: {
    id: 'rendering/root',
    why: 'the names that the usual frameworks give the box of the whole page',
    pattern: /^(?:app|root|main-app|app-root|__nuxt|__next|vue-?app|react-?root)$/iu,
    shows: ['app', '__nuxt', 'root'],
    leaves: ['apply', 'content', 'rootbar'],
  },
  waiting: {
    id: 'rendering/waiting',
    why: 'what a page says until its data came, or when its scripts do not run',
    pattern:
      /(?:正在|数据)?加载中|正在加载|enableJavaScript|请(?:启用|开启|允许)(?:浏览器的?)?JavaScript|JavaScript(?:未|没有)启用/iu,
    shows: ['正在加载,请稍候', "We're sorry but xxgk doesn't work properly without enableJavaScript"],
    leaves: ['网上办事大厅', '加载重货的车辆'],
  },
};
