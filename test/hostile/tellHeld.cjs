// Loaded into the server before it starts, with --expose-gc: on SIGUSR2 it collects all rubbish and tells what is left.
process.on("SIGUSR2", () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.stderr.write(`held ${heapUsed + external}\n`);
});
