import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { firefoxOptions, testedEngine } from './test/engines/engines.mjs';
import { findBrowser } from './test/helpers/browser.mjs';
import { bundledTests } from './test/helpers/bundled-tests.mjs';
import { browserTests } from './test/helpers/unit-tests-list.mjs';

const engine = testedEngine();
const root = fileURLToPath(new URL('.', import.meta.url));

/** Ends with plain lines that a program can read: of each file that failed, and of all. */
const totalReporter = {
  stop({ sessions }) {
    // Elsewhere than in the usual engine, what was left out has a name.
    if (engine !== 'chromium')
      for (const test of sessions.flatMap(({ testResults }) => tests(testResults)))
        if (test.skipped) console.log(`﹣ ${test.name}`);
    for (const session of sessions)
      if (!session.passed) console.log(`✖ ${relative(root, session.testFile)}: ${outcome([session])}`);
    console.log(outcome(sessions));
  },
};

function outcome(sessions) {
  const results = sessions.flatMap((session) => tests(session.testResults));
  const broken = sessions.filter((session) => session.errors.length > 0).length;
  const count = (fits) => results.filter(fits).length;
  const failed = count((test) => !test.passed && !test.skipped) + broken;
  return `${count((test) => test.passed)} passed, ${failed} failed, ${count((test) => test.skipped)} skipped`;
}

function tests(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : [];
}

// The names of files, where some are named, are the end of the command. Who watches them sees them as they are now.
const named = process.argv.includes('--files') ? process.argv.slice(process.argv.indexOf('--files') + 1) : [];
const watches = process.argv.includes('--watch');
const files = named.length > 0 ? named.filter((word) => !word.startsWith('--')) : browserTests();

/** What runs the tests: a window each, as a tab in the background would be slowed down, and its timers with it. */
async function launcher() {
  if (engine === 'webkit') {
    const { WebKitLauncher } = await import('./test/engines/webkit-launcher.ts');
    return new WebKitLauncher();
  }
  return chromeLauncher({
    puppeteer,
    launchOptions: engine === 'firefox' ? firefoxOptions() : await findBrowser(),
    createPage: ({ context }) => context.newPage({ type: 'window' }),
    // Only one window of Firefox has the focus.
    ...(engine === 'firefox' && { concurrency: 1 }),
  });
}

export default {
  files,
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['h5live-source'] },
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  plugins: [
    ...(watches ? [] : [bundledTests(files)]),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [await launcher()],
  reporters: [summaryReporter(), totalReporter],
};
