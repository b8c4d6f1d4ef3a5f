import { LetterPage, letterMetadata, letterParams, type LetterProps } from '../../_letters';

export const dynamicParams = false;

export const generateStaticParams = () => letterParams('family');

export const generateMetadata = (props: LetterProps) => letterMetadata('family', props);

export default function Page({ params }: LetterProps) {
  return <LetterPage order="family" params={params} />;
}
