import PQueue from 'p-queue';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { GiveUp, RetryLater } from './errors.ts';

/** A page after its scripts ran. */
export interface Rendered {
  readonly html: string;
  readonly finalUrl: string;
  readonly status: number | null;
}

/** Something that a page in the browser asks for. */
export interface BrowserRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

export interface BrowserAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Answers for the network; null refuses. Must not throw for what a portal does. */
export type AnswerBrowser = (request: BrowserRequest) => Promise<BrowserAnswer | null>;

export interface RenderOptions {
  readonly executablePath: string;
  readonly userAgent: string;
  /** Time for a page's scripts, waiting for answers not counted. */
  readonly timeoutMs: number;
  /** Largest rendered page, in UTF-16 units. */
  readonly maxBytes: number;
}

/**
 * The browser has no network of its own: names are not resolved, and whatever escapes the routes (sockets, WebRTC) ends at
 * a proxy that is not there. What a page needs is fetched by us, with every rule that we keep.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** What the text of a page needs. Images, styles, fonts and media cost seconds where their hosts are dead. */
const NEEDED = new Set(['document', 'script', 'xhr', 'fetch']);
const MAX_REQUESTS = 60;
const MAX_PAGES_AT_ONCE = 3;
const QUIET_MS = 500;
const TICK_MS = 50;
const CLOSE_MS = 5000;

/** What is under way for one page. */
interface Session {
  readonly answer: AnswerBrowser;
  pending: number;
  asked: number;
  changedAt: number;
  isLoaded: boolean;
  isCrashed: boolean;
}

/** One browser for a run, started when first needed and again when it crashed; one context a page. */
export class Renderer {
  readonly #options: RenderOptions;
  readonly #queue = new PQueue({ concurrency: MAX_PAGES_AT_ONCE });
  #browser: Promise<Browser> | null = null;
  #isClosed = false;

  constructor(options: RenderOptions) {
    this.#options = options;
  }

  /**
   * The DOM of `url` when its scripts have come to rest. Throws {@link RetryLater} on time-outs and crashes (a crashed
   * browser is started again and the page tried once more first), {@link GiveUp} for a DOM that is too large.
   */
  async render(url: string, answer: AnswerBrowser): Promise<Rendered> {
    return this.#queue.add(async () => {
      try {
        return await this.#renderOnce(url, answer);
      } catch (error) {
        if (!(error instanceof Crashed) || this.#isClosed) throw error;
        return this.#renderOnce(url, answer);
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stop();
  }

  async #stop(): Promise<void> {
    const browser = await this.#browser?.catch(() => null);
    this.#browser = null;
    if (browser !== null && browser !== undefined) await atMost(CLOSE_MS, browser.close());
  }

  async #renderOnce(url: string, answer: AnswerBrowser): Promise<Rendered> {
    if (this.#isClosed) throw new RetryLater(`browser ${url}: it was closed`);
    const browser = await this.#start();
    const session: Session = { answer, pending: 0, asked: 0, changedAt: Date.now(), isLoaded: false, isCrashed: false };
    let context: BrowserContext | null = null;
    try {
      context = await this.#open(browser, session);
      return await this.#load(await context.newPage(), url, session);
    } catch (error) {
      if (error instanceof GiveUp || error instanceof RetryLater) throw error;
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      if (!browser.isConnected() || session.isCrashed) throw new Crashed(`browser ${url}: it crashed (${why})`);
      throw new RetryLater(`browser ${url}: ${why}`);
    } finally {
      const isDone = context === null || (await atMost(CLOSE_MS, context.close()));
      // A page that holds its process up is ended with the browser; the next page starts a new one.
      if (!isDone || !browser.isConnected()) await this.#forget(browser);
    }
  }

  async #open(browser: Browser, session: Session): Promise<BrowserContext> {
    const context = await browser.newContext({
      userAgent: this.#options.userAgent,
      locale: 'zh-CN',
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    await context.route('**/*', (route) => this.#judge(route, session));
    await context.routeWebSocket(/.*/u, (socket) => socket.close());
    return context;
  }

  async #start(): Promise<Browser> {
    if (this.#browser !== null && !(await this.#browser.catch(() => null))?.isConnected()) this.#browser = null;
    this.#browser ??= launch(this.#options.executablePath);
    return this.#browser;
  }

  async #forget(browser: Browser): Promise<void> {
    if ((await this.#browser?.catch(() => null)) === browser) this.#browser = null;
    await atMost(CLOSE_MS, browser.close());
  }

  async #load(page: Page, url: string, session: Session): Promise<Rendered> {
    page.on('domcontentloaded', () => (session.isLoaded = true));
    page.on('crash', () => (session.isCrashed = true));
    const response = await page.goto(url, { waitUntil: 'commit', timeout: 0 });
    await waitForRest(page, session, this.#options.timeoutMs);
    const html = await withinMs(
      this.#options.timeoutMs,
      this.#contentOf(page),
      `browser ${url}: its scripts do not end`,
    );
    return { html, finalUrl: page.url(), status: response?.status() ?? null };
  }

  async #contentOf(page: Page): Promise<string> {
    const chars = await page.evaluate<number>('document.documentElement.outerHTML.length');
    if (chars > this.#options.maxBytes) {
      throw new GiveUp(`browser ${page.url()}: the rendered page is larger than ${this.#options.maxBytes}`, 200);
    }
    return page.content();
  }

  /** Lets through what the page's text needs, by way of the fetcher that knows our rules. */
  async #judge(route: Route, session: Session): Promise<void> {
    const request = route.request();
    const isWanted = NEEDED.has(request.resourceType()) && session.asked++ < MAX_REQUESTS;
    if (!isWanted) return route.abort('blockedbyclient').catch(() => undefined);
    session.pending++;
    try {
      const answered = await session.answer({
        url: request.url(),
        method: request.method(),
        headers: request.headers(),
        body: request.postDataBuffer(),
      });
      if (answered === null) await route.abort('accessdenied');
      else await route.fulfill({ ...answered, body: Buffer.from(answered.body) });
    } catch {
      // The page is gone, or the answer is the run's end: its own request tells why.
      await route.abort('failed').catch(() => undefined);
    } finally {
      session.pending--;
      session.changedAt = Date.now();
    }
  }
}

class Crashed extends RetryLater {}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright');
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Waits until nothing was asked for a while; a page that never rests is taken as it is after the limit. */
async function waitForRest(page: Page, session: Session, timeoutMs: number): Promise<void> {
  for (let activeMs = 0; activeMs < timeoutMs;) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    if (page.isClosed() || session.isCrashed) throw new Error('the page was closed');
    if (session.pending > 0) continue;
    activeMs += TICK_MS;
    if (session.isLoaded && Date.now() - session.changedAt >= QUIET_MS) return;
  }
}

/** True when it ended in time; how it ended does not matter. */
async function atMost(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

async function withinMs<T>(ms: number, work: Promise<T>, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((_, reject) => {
    timer = setTimeout(() => reject(new RetryLater(message)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
