/* The form for a note that is finished without a connection. It says what was chosen; keeping it is up to others. */
const NO_TOOL = 'NONE';
const NOT_USED = 'NOT_USED';
const NOTHING_SAID = { value: '', label: '' };

export function element(name, text) {
  const made = document.createElement(name);
  if (text) {
    made.append(text);
  }
  return made;
}

function choice(words, options, chosen) {
  const label = element('label', words);
  const field = element('select');
  for (const { value, label: name } of options) {
    field.append(new Option(name, value, false, value === chosen));
  }
  label.append(field);
  return { label, field };
}

function minutesField(words) {
  const label = element('label', words.minutes);
  const field = element('input');
  Object.assign(field, { type: 'number', min: '0', max: '960', step: 'any', inputMode: 'decimal', name: 'minutes' });
  label.append(field);
  const help = element('small', words.minutesHelp);
  help.id = 'help';
  field.setAttribute('aria-describedby', help.id);
  return { label, field, help };
}

function minutesOf(running, takenAt) {
  const passed = running.ticks ? Math.max(0, Date.now() - takenAt) : 0;
  return (Math.round((running.active + passed) / 600) / 100).toString();
}

/**
 * Builds the form.
 *
 * @param settings what can be chosen, and the note that was being written
 * @param before the note that is set right, undefined for a new one
 * @param keep takes the note
 */
export function noteForm(settings, before, keep) {
  const { words, types, tools, outcomes, reasons } = settings;
  const running = before ? undefined : settings.running;
  const form = element('form');
  const type = choice(words.type, types, before?.noteType ?? running?.noteType);
  const tool = choice(words.tool, tools, before?.tool ?? running?.tool);
  const outcome = choice(words.outcome, [NOTHING_SAID, ...outcomes], before?.outcome ?? '');
  const reason = choice(words.reason, [NOTHING_SAID, ...reasons], before?.reason ?? '');
  const minutes = minutesField(words);
  minutes.field.value = before?.minutes ?? '';
  tool.label.hidden = tools.length === 0;
  const used = () => tools.length > 0 && tool.field.value !== NO_TOOL;
  const drafted = () => used() && outcome.field.value !== NOT_USED;
  const ask = () => {
    const eligible = types.find((one) => one.value === type.field.value)?.eligible ?? false;
    outcome.label.hidden = !used();
    outcome.field.required = used();
    reason.label.hidden = reasons.length === 0 || drafted() || !eligible;
    reason.field.required = !reason.label.hidden;
  };
  form.addEventListener('change', ask);
  ask();
  let minutesSaid = false;
  form.addEventListener('input', (event) => {
    form.touched = true;
    minutesSaid ||= event.target === minutes.field;
  });
  form.count = () => {
    if (running && !minutesSaid) {
      minutes.field.value = minutesOf(running, settings.takenAt);
    }
  };
  form.count();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep({
      ...(before ?? (running ? { noteRef: running.noteRef, timed: true } : { timed: false })),
      noteType: type.field.value,
      tool: drafted() ? tool.field.value : NO_TOOL,
      outcome: drafted() ? outcome.field.value : NOT_USED,
      reason: reason.label.hidden ? null : reason.field.value,
      minutes: minutes.field.value === '' ? null : Number(minutes.field.value),
    });
  });
  const save = element('button', words.keep);
  save.type = 'submit';
  form.append(type.label, tool.label, outcome.label, reason.label, minutes.label, minutes.help, save);
  return form;
}
