import fc from "fast-check";

/** One seed for every property: a test gives the same answer on every run; `test/fuzz/run.ts` tries others. */
fc.configureGlobal({ seed: Number(process.env.CLAUSEMARK_FUZZ_SEED ?? "20261124") });
