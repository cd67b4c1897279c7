pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The board of the community cycle: what is done, planned and late, by activity and RT.
Page {
    id: page
    required property AppSession session

    signal planActivity()
    signal openRecord(string record)

    heading: qsTr("Papan siklus")
    subheading: session.villageName
    wide: true
    unsent: session.unsent
    refused: session.refused

    readonly property bool narrow: width < height
    readonly property var names: ({
        "SOSIAL": qsTr("Sosialisasi awal"), "RKM": qsTr("Rembug kesiapan masyarakat"), "RK": qsTr("Refleksi kemiskinan"),
        "PS": qsTr("Pemetaan swadaya"), "BKM": qsTr("Pembentukan BKM"), "PJM": qsTr("PJM Pronangkis"), "KSM": qsTr("Pembentukan KSM"),
        "BLM": qsTr("Pencairan dan pelaksanaan"), "REV": qsTr("Tinjauan tahunan"), "TINJAU": qsTr("Tinjauan tiga tahunan"),
        "IMPAK": qsTr("Kunjungan dua tahun kemudian")
    })

    readonly property var steps: cycle.steps

    CycleModel { id: cycle; session: page.session }

    VillageList {
        visible: cycle.villages.length > 1
        width: parent.width
        villages: cycle.villages
        current: page.session.village
        onChosen: (code) => page.session.village = code
    }
    Row {
        id: board
        width: parent.width
        spacing: 2 * Theme.unit
        // Steps alternate between the columns, in the order of the cycle.
        readonly property int columns: page.narrow ? 1 : 2
        Repeater {
            model: board.columns
            Column {
                id: half
                required property int index
                width: (board.width - (board.columns - 1) * board.spacing) / board.columns
                spacing: 2 * Theme.unit
                Repeater {
                    model: page.steps.filter((step, at) => at % board.columns === half.index)
                    CycleStep {
                        required property var modelData
                        width: half.width
                        step: modelData
                        heading: page.names[modelData.step]
                        onOpenPlan: (record) => page.openRecord(record)
                    }
                }
            }
        }
    }
    footer: [
        AppButton {
            objectName: "planActivity"
            primary: true
            text: qsTr("Rencanakan kegiatan")
            glyph: "event"
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: page.planActivity()
        }
    ]
}
