pragma Singleton
import QtQuick

// Every colour, size and font of the app. Components name roles, never values.
QtObject {
    id: theme

    // "day", "night" or "sunlight"
    property string name: "day"
    // Text size, 1.0 to 2.0
    property real scale: 1.0
    // What one acts with stands at the left.
    property bool leftHanded: false
    // Nothing moves.
    property bool calm: false

    readonly property bool night: name === "night"
    readonly property bool sunlight: name === "sunlight"

    readonly property color paper: night ? "#101818" : sunlight ? "#FFFFFF" : "#FBF8F2"
    readonly property color surface: night ? "#1B2626" : "#FFFFFF"
    readonly property color raised: night ? "#243232" : sunlight ? "#FFFFFF" : "#F3EEE3"
    readonly property color ink: night ? "#F2F0EA" : sunlight ? "#000000" : "#1C2B2B"
    readonly property color faint: night ? "#A9B8B6" : sunlight ? "#2A2A2A" : "#5B6B6A"
    readonly property color line: night ? "#334545" : sunlight ? "#000000" : "#E2DACA"
    // Behind a bar that fills, and between the squares of a map: never mistaken for what fills it.
    readonly property color track: sunlight ? "#C4C4C4" : line
    readonly property color act: night ? "#58B8B0" : sunlight ? "#003838" : "#0E5A5A"
    readonly property color overAct: night ? "#07201F" : "#FFFFFF"
    readonly property color actSoft: night ? "#1E3B3A" : sunlight ? "#FFFFFF" : "#E2EEEB"
    readonly property color waits: night ? "#F0B64C" : sunlight ? "#6B4300" : "#9A6508"
    readonly property color waitsSoft: night ? "#3C2F14" : sunlight ? "#FFFFFF" : "#FBEFD6"
    readonly property color done: night ? "#7CC59B" : sunlight ? "#0B4A28" : "#2F7D4F"
    readonly property color wrong: night ? "#F08A74" : sunlight ? "#7A1A08" : "#B3402A"
    readonly property color wrongSoft: night ? "#432019" : sunlight ? "#FFFFFF" : "#FBE7E1"
    readonly property color clear: "transparent"
    readonly property color shade: "#B0000000"

    // To draw with on a picture, whatever it shows.
    readonly property list<color> inks: ["#D8261C", "#FFD400", "#1467D6", "#FFFFFF", "#000000"]

    readonly property int hint: Math.round(13 * scale)
    readonly property int body: Math.round(16 * scale)
    readonly property int title: Math.round(20 * scale)
    readonly property int page: Math.round(28 * scale)
    readonly property int figure: Math.round(44 * scale)
    readonly property int icon: Math.round(24 * scale)
    readonly property int bigIcon: Math.round(40 * scale)

    readonly property int unit: 8
    readonly property int touch: Math.round(Math.max(48, 32 + 16 * scale))
    readonly property int turus: Math.round(Math.max(104, 88 + 16 * scale))
    readonly property int radius: 12
    readonly property int motion: calm ? 0 : 160
    readonly property int thin: sunlight ? 2 : 1
    readonly property int stroke: 3
    readonly property int columnWidth: Math.round(760 * (.4 + .6 * scale))
    readonly property int cardWidth: 320

    readonly property string family: "Inter"
    readonly property string iconFamily: "Material Icons"
}
