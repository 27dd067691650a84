# The bot alone: no sandbox, no tests, no tools. See “Operations” in README.md.
FROM node:24-alpine

ENV NODE_ENV=production
WORKDIR /app

# The font is only for the page of the sandbox, and larger than everything else together.
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev && rm -r node_modules/@fontsource

COPY LICENSE ./
COPY data ./data
COPY src ./src

# What is here belongs to root and stays as it is; the bot writes nowhere but into var.
RUN mkdir var && chown node:node var
VOLUME /app/var
USER node

# Slack’s requests and health; metrics.
EXPOSE 3000 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# As `npm start` does it, but not by npm, which would stand between SIGTERM and the bot.
CMD ["node", "--max-semi-space-size=8", "--import", "./src/preload.js", "src/main.ts"]
