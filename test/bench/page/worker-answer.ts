/** One question to a worker of its own, answered once; its start and end are part of what is measured. */
export async function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<Answer>) => resolve(event.data));
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'The worker did not start')),
      );
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
