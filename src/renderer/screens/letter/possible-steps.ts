import type { LetterDetail } from '../../../protocol/desktop-api.ts'

export interface PossibleSteps {
  edit: boolean
  paraf: boolean
  return: boolean
  /** Ask for the number, or make the final PDF again where the number is there. */
  number: boolean
  sign: boolean
  /** Bring the scan of what was signed by hand. */
  paper: boolean
  void: boolean
}

/** Which buttons a letter has for a person. Tasks come from the office; whoever has one in checking may also return it. */
export const possibleSteps = ({ letter, tasks, mayEdit, mayCancel }: LetterDetail): PossibleSteps => {
  const has = (...wanted: LetterDetail['tasks']) => wanted.some((task) => tasks.includes(task))
  return {
    edit: mayEdit,
    paraf: has('paraf'),
    return: has('paraf', 'nomor', 'pdf_akhir', 'tanda_tangan', 'tanda_tangan_basah', 'ttd_bsre'),
    number: has('nomor', 'pdf_akhir') && !letter.numberRequested,
    sign: has('tanda_tangan'),
    paper: has('tanda_tangan_basah'),
    void: mayCancel,
  }
}
