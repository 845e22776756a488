# nianbao in a container. Build: docker build -t nianbao .   (--build-arg BROWSER=none leaves Chromium out)
# Run:   docker run --rm -v "$PWD/jobs:/jobs:ro" -v nianbao:/output nianbao run /jobs/nightly.yaml --out /output/nightly
FROM node:24-slim

# Chromium is needed for portals that build their pages by script; without it such pages are skipped and say so.
ARG BROWSER=chromium
RUN if [ "$BROWSER" = chromium ]; then \
      apt-get update \
      && apt-get install -y --no-install-recommends chromium tzdata ca-certificates \
      && rm -rf /var/lib/apt/lists/*; \
    else \
      apt-get update \
      && apt-get install -y --no-install-recommends tzdata ca-certificates \
      && rm -rf /var/lib/apt/lists/*; \
    fi

ENV TZ=Asia/Shanghai \
    NODE_ENV=production \
    NIANBAO_BROWSER=/usr/bin/chromium

WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY jobs ./jobs
# The compiler is a development dependency: installed for the build, then pruned.
RUN NODE_ENV=development npm ci && npm prune --omit=dev --ignore-scripts \
    && mkdir /output && chown node:node /output

USER node
VOLUME ["/output"]
WORKDIR /output
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["--help"]
