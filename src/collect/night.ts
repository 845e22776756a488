import type { BlockedRules } from './find-block.ts';
import type { Clock } from './pacer.ts';
import type { AddressPolicy } from './safe-address.ts';
import type { Politeness } from './politeness.ts';
import type { Renderer } from './browser.ts';
import type { TimeLimits } from './fetch-page.ts';
import type { ProxySettings } from './create-dispatcher.ts';
import type { LinkRules } from '../rules/links.ts';
import type { RenderingRules } from '../rules/rendering.ts';

/** One source of a job, with the job's defaults filled in. */
export interface Source {
  readonly id: string;
  readonly start: readonly string[];
  readonly follow: 'auto' | 'none' | { readonly links: RegExp; readonly next: RegExp | null; readonly pages: number };
  readonly render: 'never' | 'auto' | 'always';
  readonly agency: string | null;
  readonly region: string | null;
  readonly paceMs: number;
  readonly tls: 'modern' | 'legacy';
}

/** Something that happened tonight, for the log and for `runs/<n>.csv`. */
export interface NightEvent {
  readonly at: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly host: string;
  readonly source: string;
  readonly url: string;
  readonly what: string;
  readonly status: number | null;
  readonly bytes: number;
  readonly tookMs: number | null;
}

/** What every source of a run shares. */
export interface Night {
  readonly policy: AddressPolicy;
  readonly politeness: Politeness;
  readonly limits: TimeLimits & { readonly maxBytes: number; readonly pages: number };
  readonly userAgent: string;
  readonly links: LinkRules;
  readonly blocked: BlockedRules;
  readonly rendering: RenderingRules;
  readonly proxy: ProxySettings;
  /** Hosts of the job's sources: each is asked for its own pages by its own source alone. */
  readonly hosts: ReadonlySet<string>;
  /** The run's browser; null when there is none on this machine. */
  readonly renderer: () => Promise<Renderer | null>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onEvent: (event: NightEvent) => void;
  /** How far a source is; told before each page and at its end. */
  readonly onProgress?: (progress: SourceProgress) => void;
}

export interface SourceProgress {
  readonly source: string;
  readonly host: string;
  readonly done: number;
  /** Pages that are known to be still asked for; more may be found. */
  readonly waiting: number;
  readonly isAtEnd: boolean;
}
