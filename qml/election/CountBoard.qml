pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls

// The turus board: names in the order of first use, found by touch or by a few letters, beside the paper in hand.
Item {
    id: board
    required property CountModel count
    required property CountWords words
    // A paper that is read again after comparing; 0 for none.
    property int mending: 0

    signal mended()

    readonly property bool tall: height > width
    readonly property var hand: board.count.hand
    readonly property bool searching: search.text.trim().length > 0
    // While something is typed: who may be meant, with spelling forgiven. Else everybody who was named.
    readonly property var shown: board.searching ? board.count.suggestions : board.count.names

    function add(name) {
        board.count.addName(name)
        search.clear()
    }
    // The keys 1 to 9 are for those who count with a keyboard.
    function addNumber(number) {
        if (number <= board.shown.length) {
            board.add(board.shown[number - 1].name)
        }
    }
    function focusSearch() { search.forceActiveFocus() }

    Flickable {
        id: side
        anchors { left: parent.left; top: parent.top; margins: 2 * Theme.unit }
        width: board.tall ? parent.width - 4 * Theme.unit : Math.min(0.4 * parent.width, Theme.columnWidth * Theme.scale / 1.6)
        height: board.tall ? Math.min(contentHeight, 0.5 * parent.height) : parent.height - 4 * Theme.unit
        contentHeight: left.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: left
            width: parent.width
            spacing: 2 * Theme.unit
            BallotInHand { width: parent.width; count: board.count; words: board.words; mending: board.mending }
            PaperMended { width: parent.width; visible: board.mending > 0; count: board.count; words: board.words; paper: board.mending; onDone: board.mended() }
            DoubtfulPile { width: parent.width; visible: board.count.pile.length > 0; count: board.count; words: board.words }
        }
    }
    Item {
        id: right
        anchors { left: board.tall ? parent.left : side.right; right: parent.right; top: board.tall ? side.bottom : parent.top; bottom: parent.bottom; margins: 2 * Theme.unit }
        Field {
            id: search
            objectName: "newName"
            anchors { left: parent.left; right: add.left; rightMargin: Theme.unit; top: parent.top }
            placeholderText: qsTr("Beberapa huruf, atau nama baru")
            Accessible.name: qsTr("Nama")
            onTextChanged: board.count.search = text
            onAccepted: if (board.searching) board.add(text)
            Keys.onPressed: (event) => {
                const digit = event.key - Qt.Key_0
                if (digit >= 1 && digit <= 9 && event.text.length === 1) {
                    board.addNumber(digit)
                    event.accepted = true
                }
            }
        }
        AppButton {
            id: add
            objectName: "addName"
            anchors { right: parent.right; top: parent.top }
            text: board.width > 60 * Theme.body ? qsTr("Tulis seperti ini") : ""
            Accessible.name: qsTr("Tulis seperti ini")
            glyph: "person_add"
            enabled: board.searching
            focusPolicy: Qt.NoFocus
            onClicked: board.add(search.text)
        }
        AppText {
            id: hint
            visible: board.shown.length === 0
            anchors { left: parent.left; right: parent.right; top: search.bottom; topMargin: 2 * Theme.unit }
            color: Theme.faint
            text: board.searching ? qsTr("Belum ada yang mirip: tulis seperti di surat.") : qsTr("Nama pertama ditulis seperti di surat. Sesudah itu cukup disentuh.")
        }
        GridView {
            id: tiles
            objectName: "tiles"
            anchors { left: parent.left; right: parent.right; rightMargin: -1.5 * Theme.unit; top: search.bottom; topMargin: 1.5 * Theme.unit; bottom: parent.bottom }
            // Small where large ones would have to be scrolled to: a name is found at a glance or not in time.
            readonly property int wideColumns: Math.max(1, Math.floor(width / (13 * Theme.title)))
            readonly property bool compact: count > wideColumns * Math.floor(height / (Theme.turus + 1.5 * Theme.unit))
            readonly property real gap: compact ? Theme.unit : 1.5 * Theme.unit
            readonly property int columns: compact ? Math.max(1, Math.floor(width / (11 * Theme.body))) : wideColumns
            cellWidth: Math.floor(width / columns)
            cellHeight: compact ? Theme.touch + gap : Theme.turus + gap
            clip: true
            model: board.shown
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
            delegate: Item {
                id: cell
                required property int index
                required property var modelData
                width: tiles.cellWidth
                height: tiles.cellHeight
                TurusTile {
                    objectName: "tile-" + cell.modelData.name
                    width: parent.width - tiles.gap
                    height: parent.height - tiles.gap
                    compact: tiles.compact
                    name: cell.modelData.name
                    number: board.searching && cell.index < 9 ? cell.index + 1 : 0
                    votes: cell.modelData.votes
                    doubt: cell.modelData.conflict === true
                    marked: board.hand.some((line) => line.name === cell.modelData.name)
                    onClicked: board.add(cell.modelData.name)
                }
            }
        }
    }
}
