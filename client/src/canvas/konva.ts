/** The parts of Konva that the canvas uses, so that nothing else of it is shipped. */
import 'konva/lib/shapes/Line.js'
import 'konva/lib/shapes/Rect.js'
import Konva from 'konva/lib/Core.js'

export { Group, Layer, Line, Rect, Shape, Stage } from 'react-konva/lib/ReactKonvaCore.js'
export { Konva }
