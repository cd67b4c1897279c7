// Where ODK's engine (0.22) and ours differ on purpose, each with the sentence that decides it. The first kind is met by
// the given forms and is told here from a mistake; the second is kept out of the forms that are made by chance.

const repeatsOf = (xml) => [...xml.matchAll(/<repeat[^>]*nodeset="([^"]*)"/g)].map(([, path]) => path);

// --- Told from a mistake ---
export const deviations = [
  {
    // Section "XPath Paths": "Both absolute and relative paths are supported, along with using the proper relative path
    // context node, depending on the situation." An absolute path through the question's own repeat means its own row, as
    // in Collect; ODK's engine takes the first row. Only rows behind the first can differ.
    name: 'absolute path through the own repeat',
    applies: (_, { xml, made }) => !made && repeatsOf(xml).some((path) =>
      new RegExp(`(calculate|relevant|constraint|required|readonly|value|nodeset)="[^"]*[ (\\[=]*${path}/[^"]*[ ,)\\]=+<>-]`).test(xml)),
  },
  {
    // Section "XPath Functions", randomize: "The optional seed argument performs a (reproducible) shuffle": without it each
    // filling has an order of its own.
    name: 'order without a seed',
    applies: ({ what, odk, rembug }, { xml }) => what === 'choices' && /randomize\([^,]*\)"/.test(xml) &&
      JSON.stringify([...odk].sort()) === JSON.stringify([...rembug].sort()),
  },
  {
    // Section "XPath Functions", jr:itext: "Obtains an itext value for the provided reference in the active language". An
    // answer made from words stays as it was until something that it was made from changes; ODK's engine makes it again
    // at some later step.
    name: 'an answer made from words, after another language was chosen',
    applies: ({ ref, what }, { xml, steps }) => steps.some((step) => 'language' in step) && (what === 'xml' || what === 'value') &&
      (what === 'xml' || (xml.match(/<bind[^>]*>/g) ?? []).some((bind) => /jr:(itext|choice-name)/.test(bind) &&
        bind.replace(/\/\w+:/g, '/').includes(`nodeset="${ref.replace(/\[\d+\]/g, '')}"`))),
  },
  {
    // Section "Languages": "In general, all text ids must be replicated across all languages." Where one is not, the text of
    // the default language is shown, as in Collect; ODK's engine shows nothing.
    name: 'a text that is not there in the chosen language',
    applies: ({ what, odk }, { steps }) => steps.some((step) => 'language' in step) &&
      (((what === 'message' || what === 'label') && !odk) || (what === 'choices' && odk.some(([, label]) => label === ''))),
  },
];

// --- Kept out of forms made by chance ---
export const keptOut = [
  // Section "Events and Actions": "[odk-new-repeat] is dispatched for repeat instances added by evaluation of the jr:count
  // attribute value." ODK's engine does not, while a form opens.
  'odk-new-repeat in rows that are counted',
  // The same section: "dispatched when a new instance of a repeat is added … and before recomputation of calculates". ODK's
  // engine runs actions and calculations in the order of the form.
  'odk-new-repeat actions that read answers of their own row, or of rows of other repeats',
  // The same section: odk-instance-first-load is "dispatched the first time an instance is loaded": it is whole
  // then, with its calculations. ODK's engine runs actions and calculations in the order of the form.
  'first-load actions that read what is calculated behind their target, and once() of what they set',
  // The same section: xforms-value-changed is "As in XForms 1.1", dispatched for changes that a person sees: none while the
  // form opens. In what order several actions on one target run is not said.
  'value-changed actions on calculated questions, in rows of rows, and two on one target',
  // Section "XPath Functions": indexed-repeat returns a string; ODK's engine gives nodes, so that boolean() of an empty
  // answer is true.
  'boolean(indexed-repeat(…))',
  // XPath 1.0, 3.4: "An or expression is evaluated by evaluating each operand and converting its value to a boolean as if
  // by a call to the boolean function." ODK's engine gives the operand itself.
  'texts as operands of and, or',
  // XPath 1.0, 4.4, sum: "the sum, for each node in the argument node-set": 0 where there is none; ODK's engine gives NaN.
  'sum() of no rows',
  // XPath 1.0, 4.2, substring-after: "the substring of the first argument string that follows the first occurrence of the
  // second argument string". ODK's engine cuts behind the first character of it.
  'substring-after() with more than one character',
  // XPath 1.0, 4.2, string(): "a number is represented in decimal form", never with an exponent.
  'string() of numbers beyond 10^21 and below 10^-6',
  // Section "XPath Functions", date: "Converts to a string in the … date format". ODK's engine keeps the time of day, and
  // stores "Invalid Date" for what is none.
  'date() of a time of day and of texts that are no dates',
  // Section "Data Types", dateTime: "includes the timezone offset": such a value in a question of type date is its day;
  // ODK's engine drops it.
  'a date and time with an offset as an answer of type date',
  // Section "XPath Functions", string-length and substr count characters; ODK's engine counts UTF-16 units.
  'characters beyond U+FFFF',
  // Rembug's own rule that nothing which a person entered is lost: rows that a lower count leaves over come back, with
  // their answers, with a higher one. ODK's engine begins them anew. A play ends where a count goes down.
  'answers in rows that a lower count left over',
];

export function accepted(difference, context) {
  return deviations.some((each) => each.applies(difference, context));
}
