/** The partners' people in office, and what was settled with each council. */
import { formatDate } from '../foundation/dates';
import { councilsOf } from '../operation/operation-areas';
import { answerTo, checklistStateWords, checklistTopics } from '../partners/checklist';
import type { PartnerPerson } from '../partners/partner';
import { partnersOf } from '../partners/partner-list';
import { carriedItemId } from './carried-item';
import { type Between, type Offered, offeredWords } from './carry-records';
import { isInOffice, personHead, withoutAnswer } from './taken-contacts';

/**
 * The partners of the force that somebody is named for, each with those in office. Those who left because they were
 * dropped here stay on offer, so that the answer can be changed.
 */
export function offeredContacts({ records, to }: Between): readonly Offered[] {
  return partnersOf(records.partners, { areas: records.areas, operation: to }).flatMap(
    (partner): readonly Offered[] => {
      const answer = records.carriedItems.get(carriedItemId(to.id, 'contact', partner.id));
      const stands = answer === undefined ? partner : withoutAnswer(partner, answer);
      const people = stands.people.filter(isInOffice);
      if (people.length === 0) return [];
      return [
        {
          kind: 'contact',
          sourceId: partner.id,
          name: `${partner.name}: ${people.length === 1 ? '1 person' : `${people.length} people`} in office`,
          words: offeredWords(partner.name, ...people.map(personWords)),
          sourcePath: partnerPath(partner.id),
          already: '',
        },
      ];
    },
  );
}

/** Where a partner is read. */
export function partnerPath(id: string): string {
  return `/plan/partners?partner=${id}`;
}

function personWords({ phone, email, ...person }: PartnerPerson): string {
  return [personHead(person), phone, email].filter((part) => part.trim() !== '').join(', ');
}

/** What was settled, or does not apply, for the councils of the new operation; by council and topic. */
export function offeredChecklist({ records, from, to }: Between): readonly Offered[] {
  return councilsOf(records.areas, to).flatMap((council) =>
    checklistTopics.flatMap((topic): readonly Offered[] => {
      const at = { areaId: council.id, topicId: topic.id };
      const was = answerTo(records.checklistAnswers, { operationId: from.id, ...at });
      if (was.state === 'open' || was.answer.trim() === '') return [];
      const is = answerTo(records.checklistAnswers, { operationId: to.id, ...at });
      const with_ = [was.withWhom, was.on === null ? '' : formatDate(was.on)].filter((each) => each !== '');
      return [
        {
          kind: 'checklist-answer',
          sourceId: was.id,
          name: `${council.name}, ${topic.short}`,
          words: offeredWords(
            `${council.name}, ${topic.short}: ${checklistStateWords[was.state].toLowerCase()}.`,
            was.answer,
            with_.length === 0 ? '' : `With: ${with_.join(', ')}`,
          ),
          sourcePath: checklistPath(was.id),
          already: is.answer.trim() === '' ? '' : 'This topic has an answer already.',
        },
      ];
    }),
  );
}

/** Where the answer to a topic is read. */
export function checklistPath(id: string): string {
  return `/plan/partners/checklist?answer=${encodeURIComponent(id)}`;
}
