/** The worker for templates: one task, then it ends. */
import { answerTemplateTask, type TemplateTask } from './answer-template-task';

self.addEventListener('message', (event: MessageEvent<TemplateTask>) => {
  void answerTemplateTask(event.data).then((reply) => self.postMessage(reply));
});
