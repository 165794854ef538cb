import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * Runs a program to its end and answers {code, output}; never throws for a non-zero code. A program that
 * cannot be started answers code 127. `timeoutMs` ends it with SIGKILL and answers code 124.
 */
export function run(program, args, { timeoutMs, env, cwd = projectFolder } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    let hasTimedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            hasTimedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(127, String(error.message)));
    child.on('close', (code) => finish(hasTimedOut ? 124 : (code ?? 1)));
    function finish(code, extra = '') {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra });
    }
  });
}

/** Runs a program with this terminal as its own, passing on interrupts, and answers its exit code. */
export function runInForeground(program, args, { env, cwd = projectFolder } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const finish = (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code);
    };
    child.on('error', () => finish(127));
    child.on('close', (code, signal) => finish(code ?? (signal === null ? 0 : 1)));
  });
}
