pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The board for the witnesses: the name that was just read, and everybody's strokes, in type that is read from afar.
Rectangle {
    id: board
    required property CountModel count

    readonly property int rows: Math.max(1, Math.ceil(board.count.names.length / board.columns))
    readonly property int columns: board.count.names.length > 20 ? 3 : board.count.names.length > 8 ? 2 : 1
    readonly property real cell: Math.max(2 * Theme.body, Math.min(11 * Theme.unit, (height - head.height - 6 * Theme.unit) / board.rows))

    color: Theme.paper

    Rectangle {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 22 * Theme.unit
        color: flash.running ? Theme.waitsSoft : Theme.actSoft
        AppText {
            objectName: "witnessName"
            anchors { left: parent.left; right: number.left; margins: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            text: board.count.lastName.length > 0 ? board.count.lastName : board.count.lastPaper.length > 0 ? qsTr("Surat %1 selesai").arg(board.count.papers) : qsTr("Surat pertama")
            font.pixelSize: Theme.figure * 1.6
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.page
            elide: Text.ElideRight
            maximumLineCount: 1
        }
        Column {
            id: number
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            AppText { anchors.right: parent.right; text: qsTr("Surat %1 dari %2").arg(board.count.papers + (board.count.hand.length > 0 ? 1 : 0)).arg(board.count.inBox); font.pixelSize: Theme.figure; font.weight: Font.DemiBold }
            AppText { anchors.right: parent.right; text: qsTr("sah %1 · kosong %2 · tidak sah %3").arg(board.count.valid).arg(board.count.blank).arg(board.count.invalid); font.pixelSize: Theme.page; color: Theme.faint }
        }
        Timer { id: flash; interval: 900 }
        Connections { target: board.count; function onHeard() { flash.restart() } }
    }
    Flow {
        anchors { left: parent.left; right: parent.right; top: head.bottom; margins: 3 * Theme.unit }
        height: board.rows * board.cell + Theme.unit
        flow: Flow.TopToBottom
        Repeater {
            model: board.count.names
            Item {
                id: row
                required property var modelData
                width: (board.width - 6 * Theme.unit) / board.columns
                height: board.cell
                AppText {
                    anchors { left: parent.left; leftMargin: 2 * Theme.unit; right: marks.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    text: row.modelData.name
                    font.pixelSize: Math.min(Theme.figure, 0.55 * board.cell)
                    font.weight: row.modelData.name === board.count.lastName ? Font.Bold : Font.DemiBold
                    color: row.modelData.name === board.count.lastName ? Theme.waits : Theme.ink
                    elide: Text.ElideRight
                    maximumLineCount: 1
                }
                TurusMark { id: marks; visible: board.columns < 3; anchors { right: votes.left; verticalCenter: parent.verticalCenter } width: visible ? 0.35 * parent.width : 0; votes: row.modelData.votes }
                AppText { id: votes; anchors { right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter } width: 2.2 * Theme.figure; horizontalAlignment: Text.AlignRight; text: row.modelData.votes; font.pixelSize: Math.min(Theme.figure, 0.6 * board.cell); font.weight: Font.DemiBold; color: Theme.act }
            }
        }
    }
}
