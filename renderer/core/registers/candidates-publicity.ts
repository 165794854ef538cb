/** The register of publicity: what was to be said or shown, how the questions were answered, and what was decided. */
import { formatDate, formatMoment } from '../foundation/dates';
import { wordingGroups } from '../issuing/public-wording';
import type { LinkCollection } from '../plan/link-words';
import { linkCollections, linkLine } from '../plan/link-words';
import { answerNames, publicityQuestions } from '../publicity/publicity-questions';
import type { PublicityAnswer, PublicityItem } from '../publicity/publicity-item';
import { kindName, outcomeName, publicityOf, standingOf } from '../publicity/publicity-standing';
import { date, lines, moment, nameIn, parts, short, tableOf, text } from './columns';
import type { Register } from './register';

const consentNames = { 'not-asked': 'not asked yet', content: 'content', refused: 'refused' } as const;

/** Publicity, what is undecided first. */
export const publicityRegister: Register<LinkCollection> = {
  id: 'publicity',
  title: 'Publicity',
  reads: ['publicityItems', ...linkCollections.filter((name) => name !== 'publicityItems')],
  leavesOut: {
    'publicityItems.answers.questionId': 'The question stands there in words.',
    'publicityItems.accepted.groupId': 'What was found stands there by its name.',
    'publicityItems.decisions.answers.questionId': 'The question stands there in words.',
    'publicityItems.contactIds': 'The contact stands there in words.',
    'publicityItems.links.id': 'The record that it leads to stands there in words.',
  },
  tableOf: (records, operation) =>
    tableOf<PublicityItem>(
      [
        text('Title', ({ title }) => title),
        short('Kind', ({ kind }) => kindName(kind)),
        short('Form', ({ form }) => form),
        short('State', standingOf),
        text('What it is about', ({ about }) => about, 3),
        text('Wording', (item) => item.text, 4),
        text('Answers', ({ answers }) => answerLines(answers), 4),
        text('Wording accepted', ({ accepted }) => acceptedLines(accepted), 3),
        text('Who would be seen', ({ consents }) =>
          lines(
            consents.map(({ name, answer, on }) =>
              parts(`${name}: ${consentNames[answer]}`, on === null ? null : formatDate(on)),
            ),
          ),
        ),
        text('Contact with candidates', ({ contactIds }) =>
          lines(contactIds.map((id) => linkLine({ kind: 'candidate-contact', id }, records))),
        ),
        text('Decisions', ({ decisions }) => lines(decisions.map(decisionLine)), 4),
        short('Owner', ({ owner }) => owner),
        date('Review', ({ reviewOn }) => reviewOn),
        text('Belongs to', ({ links }) => lines(links.map((link) => linkLine(link, records)))),
        moment('Entered', ({ recordedAt }) => recordedAt),
        short('Entered by', ({ recordedBy }) => recordedBy),
      ],
      publicityOf(records.publicityItems.values(), operation.id),
    ),
};

function answerLines(answers: readonly PublicityAnswer[]): string {
  return lines(
    answers.map(({ questionId, answer, reason }) => {
      const question = publicityQuestions.find(({ id }) => id === questionId)?.question ?? questionId;
      return `${question} ${answerNames[answer]}: ${reason}`;
    }),
  );
}

function acceptedLines(accepted: PublicityItem['accepted']): string {
  return lines(
    accepted.map(({ groupId, words, sentence, reason, by, at }) =>
      parts(`${nameIn(wordingGroups, groupId)} (“${words}”): ${sentence}`, reason, by, formatMoment(at)),
    ),
  );
}

function decisionLine(decision: PublicityItem['decisions'][number]): string {
  const { outcome, reason, by, role, at, text: wording, answers } = decision;
  return parts(
    `${outcomeName(outcome)}: ${reason}`,
    [by, role].filter(Boolean).join(', '),
    formatMoment(at),
    wording === '' ? null : `On this wording: ${wording}`,
    answers.length === 0 ? null : `On these answers: ${answerLines(answers)}`,
  );
}
