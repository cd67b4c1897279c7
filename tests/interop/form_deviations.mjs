// Where ODK's engine and ours differ on purpose, each with the sentence that decides it.
export const deviations = [];

export function accepted(difference, xml) {
  return deviations.some((each) => each.applies(difference, xml));
}
