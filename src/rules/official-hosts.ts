/** Hosts that publish in their own name: governments, and the big5 gateways that they run. Everything else is a copy. */
export const officialHosts: readonly RegExp[] = [
  /(?:^|\.)gov\.cn$/u,
  /(?:^|\.)gov\.cn:\d+$/u,
  /^\d{1,3}(?:\.\d{1,3}){3}$/u,
];
