/** Why a workshop cannot do what was asked: one closed list, and the sentence for each. */

export type ParticipantField = 'name' | 'role' | 'organisation';

export type WorkshopRefusal =
  | { readonly kind: 'workshop-not-running'; readonly status: 'planned' | 'closed' }
  | { readonly kind: 'workshop-closed' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'too-long'; readonly what: string; readonly longest: number }
  /** Name, role and organisation are all those of somebody else; `add` would tell the two apart. */
  | { readonly kind: 'same-participant'; readonly label: string; readonly add: ParticipantField }
  | { readonly kind: 'no-such-participant' }
  | { readonly kind: 'cannot-be-removed'; readonly label: string }
  | { readonly kind: 'to-be-corrected'; readonly label: string }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'has-left'; readonly label: string }
  | { readonly kind: 'has-not-left'; readonly label: string }
  | { readonly kind: 'nobody-present' }
  | { readonly kind: 'no-cells' }
  | { readonly kind: 'round-open' }
  | { readonly kind: 'too-many'; readonly what: 'rounds' | 'entries' }
  | { readonly kind: 'round-revealed' }
  | { readonly kind: 'round-set-aside' }
  | { readonly kind: 'not-asked'; readonly label: string }
  | { readonly kind: 'not-on-scale' }
  | { readonly kind: 'nothing-to-correct'; readonly label: string }
  | { readonly kind: 'still-waiting'; readonly labels: readonly string[] }
  | { readonly kind: 'no-scores' }
  | { readonly kind: 'seal-not-opened'; readonly labels: readonly string[] }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'no-strike-reason' }
  | { readonly kind: 'not-revealed' }
  | { readonly kind: 'dissent-without-words'; readonly label: string }
  | { readonly kind: 'two-dissents'; readonly label: string };

const toAdd: Readonly<Record<ParticipantField, string>> = {
  role: 'Add the role of one of them, so that the two can be told apart.',
  organisation: 'Add the organisation of one of them, so that the two can be told apart.',
  name: 'Add something to the name, such as a further initial or a collar number, so that the two can be told apart.',
};

type Sentences = {
  readonly [K in WorkshopRefusal['kind']]: (
    refusal: Extract<WorkshopRefusal, { readonly kind: K }>,
  ) => string;
};

const closed = 'This workshop is closed: nothing is added to it. Plan another one to go on.';

const sentences: Sentences = {
  'workshop-not-running': ({ status }) =>
    status === 'planned' ? 'The workshop has not begun. Start it first.' : closed,
  'workshop-closed': () => closed,
  'no-name': () => 'Give a name: a score must belong to somebody.',
  'too-long': ({ what, longest }) =>
    `${what} may have ${longest.toLocaleString('en-GB')} characters at most. Shorten it.`,
  'same-participant': ({ label, add }) =>
    `${label} is a participant already, with the same role and organisation. ${toAdd[add]}`,
  'no-such-participant': () => 'This person is not a participant of the workshop. Add them first.',
  'cannot-be-removed': ({ label }) =>
    `The workshop has begun, so ${label} stays on record. Mark them as left instead.`,
  'to-be-corrected': ({ label }) =>
    `The workshop has begun, so what ${label} is called is corrected with a reason. What stood before is kept.`,
  'nothing-changed': () => 'Nothing was changed: name, role and organisation are as they were.',
  'has-left': ({ label }) =>
    `${label} has left. Mark them as back first, or enter the score from their slip.`,
  'has-not-left': ({ label }) => `${label} has not left.`,
  'nobody-present': () => 'Nobody is here to score. Add a participant first.',
  'no-cells': () => 'There is no cell on the agenda. Choose the cells to score first.',
  'round-open': () => 'A round is open on this cell. Reveal it or set it aside first.',
  'too-many': ({ what }) =>
    what === 'rounds'
      ? 'This cell has had as many rounds as a workshop can hold. Record the agreed rating.'
      : 'As many entries as can be kept have been made here. The last one stands.',
  'round-revealed': () =>
    'The scores of this round have been revealed. A change is now a correction with a reason.',
  'round-set-aside': () => 'This round was set aside and takes no scores. Open another one.',
  'not-asked': ({ label }) =>
    `${label} came after this round was opened, and is asked from the next round on.`,
  'not-on-scale': () =>
    'This value is not on the scales of the assessment. Choose likelihood and impact from the lists.',
  'nothing-to-correct': ({ label }) =>
    `${label} gave no score in this round, so there is nothing to correct. Open another round.`,
  'still-waiting': ({ labels }) =>
    `Still to score: ${labels.join('; ')}. Wait for them, or end the wait: the record then says that they gave no score.`,
  'no-scores': () =>
    'Nobody has scored in this round, so there is nothing to reveal. Set it aside with a reason.',
  'seal-not-opened': ({ labels }) =>
    `The sealed score cannot be opened: ${labels.join('; ')}. It is kept as it is, and nothing was revealed. Enter it again, or set the round aside and open another one.`,
  'no-reason': () => 'Give the reason: the record must say why.',
  'no-strike-reason': () => 'Say why the entry before is struck. Both stay visible.',
  'not-revealed': () => 'Reasons are heard after the reveal. Reveal the round first.',
  'dissent-without-words': ({ label }) => `Write down what ${label} says, or take the dissent out.`,
  'two-dissents': ({ label }) => `${label} is entered twice. Put both into one dissent.`,
};

/** What happened and what to do next, in one or two sentences. Nothing was changed. */
export function refusalSentence(refusal: WorkshopRefusal): string {
  const sentence = sentences[refusal.kind] as (given: WorkshopRefusal) => string;
  return sentence(refusal);
}
