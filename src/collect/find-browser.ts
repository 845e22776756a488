import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium and its relatives usually are, by platform. Playwright's own channels miss Debian's `chromium`. */
const SYSTEM_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    join('C:', 'Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join('C:', 'Program Files (x86)', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ],
};

export const browserAdvice =
  'no Chromium found: install one (npx playwright install chromium, or apt-get install chromium) or name it in NIANBAO_BROWSER';

/**
 * Path of a Chromium to run: `NIANBAO_BROWSER`, then the usual system places, then Playwright's own; null when there is
 * none. `NIANBAO_BROWSER` that names nothing counts as none: a wrong setting must not be passed over in silence.
 */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): Promise<string | null> {
  const named = env['NIANBAO_BROWSER'];
  if (named !== undefined && named !== '') return exists(named) ? named : null;
  const system = (SYSTEM_PLACES[process.platform] ?? []).find((path) => exists(path));
  if (system !== undefined) return system;
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  return own !== '' && exists(own) ? own : null;
}
