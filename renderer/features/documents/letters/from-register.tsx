/** Recipients from the register of candidates: of every contest, or of one. */
import { Button, Menu } from '@mantine/core';
import { useMemo } from 'react';
import { candidatesOf, contestsOf, isStanding } from '../../../core/candidates/candidate-list';
import type { Contest } from '../../../core/candidates/contest';
import { recipientsFromRegister } from '../../../core/candidates/letter-records';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { useCollection, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import type { EditBatch } from './use-batch-edit';

/** The schema holds no more. */
const most = 5000;

interface RegisterOfLetters {
  /** Candidates who stand. */
  readonly count: number;
  readonly contests: readonly Contest[];
  /** Takes those of one contest, or of all for `null`, with their election agents. */
  readonly take: (contestId: string | null) => void;
}

/** Who is in the batch already is not taken twice. */
export function useFromRegister(batch: LetterBatch, edit: EditBatch): RegisterOfLetters {
  const { id: operationId } = useOperation();
  const all = useCollection('candidates');
  const held = useCollection('contests');
  const { newId, notify } = useDesk();
  const candidates = useMemo(() => candidatesOf(all.values(), operationId), [all, operationId]);
  const contests = useMemo(() => contestsOf(held.values(), operationId), [held, operationId]);
  const take = (contestId: string | null) => {
    const found = recipientsFromRegister({
      candidates: candidates.filter((each) => contestId === null || each.contestId === contestId),
      contestNames: new Map(contests.map(({ id, name }) => [id, name])),
      recipients: batch.recipients,
      newId,
    });
    if (batch.recipients.length + found.length > most) {
      notify({
        tone: 'problem',
        text: 'A batch holds at most 5,000 recipients. Nothing was added. Take one contest at a time.',
      });
      return;
    }
    if (found.length === 0) {
      notify({ tone: 'done', text: 'All of them are among the recipients already.' });
      return;
    }
    edit('Take recipients of letters from the register', (now) => ({
      ...now,
      recipients: [...now.recipients, ...found],
    }));
    notify({
      tone: 'done',
      text: `${found.length.toLocaleString('en-GB')} taken from the register, without addresses: it holds none. Ctrl+Z takes them back.`,
    });
  };
  return { count: candidates.filter(isStanding).length, contests, take };
}

interface FromRegisterProps {
  readonly contests: readonly Contest[];
  readonly onTake: (contestId: string | null) => void;
}

/** A letter that goes to one candidate goes to all of the contest, so no single one is offered. */
export function FromRegister({ contests, onTake }: FromRegisterProps) {
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default">Take from the register</Button>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => onTake(null)}>Candidates and agents of every contest</Menu.Item>
        {contests.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onTake(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
