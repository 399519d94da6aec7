// nanostores reads `process.env.NODE_ENV`, which bundlers replace and this runner, which does not bundle, must provide.
Object.assign(globalThis, { process: { env: { NODE_ENV: "production" } } });
