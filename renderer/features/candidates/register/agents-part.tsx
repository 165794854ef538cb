/** The agents of a candidate. */
import { Button, NativeSelect } from '@mantine/core';
import type { Candidate } from '../../../core/candidates/candidate';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import { useEditCandidate } from './use-register';

type Agent = Candidate['agents'][number];

const roles = [
  { id: 'election-agent', name: 'Election agent' },
  { id: 'sub-agent', name: 'Sub-agent' },
  { id: 'representative', name: 'Representative' },
] as const;

/** Each with its days; an agent who stopped stays with the day. */
export function AgentsPart({ candidate }: { readonly candidate: Candidate }) {
  const { newId } = useDesk();
  const today = useToday();
  const edit = useEditCandidate(candidate.id);
  const change = (id: Agent['id'], patch: Partial<Agent>) =>
    edit('Change an agent of a candidate', (now) => ({
      ...now,
      agents: now.agents.map((agent) => (agent.id === id ? { ...agent, ...patch } : agent)),
    }));
  const add = () => {
    const agent: Agent = {
      id: asId<'CandidateAgent'>(newId()),
      name: `Agent ${candidate.agents.length + 1}`,
      role: 'election-agent',
      from: today,
      until: null,
    };
    edit('Add an agent to a candidate', (now) => ({ ...now, agents: [...now.agents, agent] }));
  };
  return (
    <section className="stack" aria-label="Agents">
      <h3 className="panel-heading">Agents</h3>
      {candidate.agents.map((agent, index) => (
        <div key={agent.id} className="stack-tight candidates-part">
          <SavedText
            label={`Name of agent ${index + 1}`}
            value={agent.name}
            maxLength={200}
            problem={(text) => (text.trim() === '' ? 'An agent has a name. The last one is kept.' : null)}
            onSave={(name) => change(agent.id, { name: name.trim() })}
          />
          <NativeSelect
            label={`Role of agent ${index + 1}`}
            data={roles.map(({ id, name }) => ({ value: id, label: name }))}
            value={agent.role}
            onChange={(event) => {
              const role = roles.find(({ id }) => id === event.currentTarget.value)?.id;
              if (role !== undefined) change(agent.id, { role });
            }}
          />
          <div className="candidates-pair">
            <DayField
              label={`Agent ${index + 1} from`}
              value={agent.from}
              onChange={(from) => change(agent.id, { from })}
            />
            <DayField
              label={`Agent ${index + 1} until`}
              placeholder="Still agent"
              value={agent.until}
              onChange={(until) => change(agent.id, { until })}
            />
          </div>
          <div>
            <Button
              size="xs"
              variant="default"
              aria-label={`Remove agent ${index + 1}`}
              onClick={() =>
                edit('Remove an agent of a candidate', (now) => ({
                  ...now,
                  agents: now.agents.filter(({ id }) => id !== agent.id),
                }))
              }
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" disabled={candidate.agents.length >= 50} onClick={add}>
          Add an agent
        </Button>
      </div>
    </section>
  );
}
