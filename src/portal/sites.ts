import type { PortalSite } from './portal-page.ts';
import { linhuSite } from './sites/linhu.ts';
import { mirrorSite } from './sites/mirror.ts';
import { platformSite } from './sites/platform.ts';
import { wangjiangSite } from './sites/wangjiang.ts';
import { yunxiSite } from './sites/yunxi.ts';

/** The bundled sites, on 127.0.0.21 and the addresses after it. */
export function portalSites(): PortalSite[] {
  return [yunxiSite(), linhuSite(), platformSite(), wangjiangSite(), mirrorSite()];
}
