pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The cause tree, built by touch: choose a node, write why, add.
Column {
    id: page
    required property FormModel form
    required property int present
    required property real room
    property bool moving: false
    property bool asking: false
    property bool asList: false
    spacing: 2 * Theme.unit

    readonly property var node: tree.nodes.length >= 0 ? tree.node(tree.chosen) : ({})
    readonly property bool chosen: node.key !== undefined
    readonly property bool empty: tree.blank

    function touched(key) {
        page.asking = false
        if (page.moving && key.length > 0) {
            page.moving = false
            note.text = tree.move(tree.chosen, key) ? "" : qsTr("Tidak bisa: cabang itu ada di bawahnya sendiri.")
        } else {
            page.moving = false
            note.text = ""
            tree.chosen = key
        }
    }
    function add(kind, text) {
        if (page.empty) {
            tree.add("", "MASALAH", text)
        } else {
            tree.add(tree.chosen, kind, text)
        }
        line.text = ""
        board.fitSoon()
    }

    CauseTreeModel { id: tree; form: page.form; repeat: "/data/sebab" }

    Repeater {
        model: page.empty ? [] : tree.warnings
        Row {
            id: warning
            required property string modelData
            width: parent ? parent.width : 0
            spacing: Theme.unit
            Glyph { name: "info_outline"; color: Theme.waits }
            AppText { width: parent.width - 5 * Theme.unit; color: Theme.waits; text: words.of[warning.modelData] || "" }
        }
    }
    QtObject {
        id: words
        readonly property var of: ({
            "noHub": qsTr("Belum ada masalah pokok."),
            "manyHubs": qsTr("Masalah pokok lebih dari satu. Sepakati satu saja."),
            "tooDeep": qsTr("Lebih dari 6 tingkat. Coba gabungkan yang mirip."),
            "rootInside": qsTr("Akar masalah ada di ujung cabang; yang masih punya sebab bukan akar."),
            "noRoot": qsTr("Belum sampai ke akar masalah. Tanya terus: mengapa?")
        })
    }
    CauseBoard {
        id: board
        visible: !page.asList && !page.empty
        width: parent.width
        height: Math.max(3 * Theme.cardWidth / 4, page.room - panel.implicitHeight - tools.height - 8 * Theme.unit)
        tree: tree
        onTouched: (key) => page.touched(key)
    }
    CauseList { visible: page.asList && !page.empty; width: parent.width; tree: tree; onTouched: (key) => page.touched(key) }
    AppText { id: note; visible: text.length > 0; width: parent.width; color: Theme.wrong }
    Card {
        id: panel
        width: parent.width
        padding: 2 * Theme.unit
        spacing: 1.5 * Theme.unit

        AppText {
            width: parent.width
            font.weight: Font.DemiBold
            text: page.moving ? qsTr("Sentuh tempat barunya: “%1” menjadi sebab dari apa?").arg(page.node.text)
                : page.empty ? qsTr("Apa masalah pokoknya?")
                : page.chosen ? qsTr("Mengapa “%1”?").arg(page.node.text) : qsTr("Sentuh satu kotak, lalu tulis mengapa.")
        }
        Field {
            id: line
            objectName: "new-cause"
            visible: !page.moving && (page.empty || page.chosen)
            width: parent.width
            placeholderText: page.empty ? qsTr("Masalah pokok") : qsTr("Sebab, akar, atau akibatnya")
            Accessible.name: placeholderText
            onAccepted: if (text.trim().length > 0) page.add("SEBAB", text)
        }
        Flow {
            visible: line.visible
            width: parent.width
            spacing: Theme.unit
            AppButton { objectName: "add-cause"; focusPolicy: Qt.NoFocus; primary: true; glyph: "add"; enabled: line.text.trim().length > 0; text: page.empty ? qsTr("Mulai pohon") : qsTr("Sebab"); onClicked: page.add("SEBAB", line.text) }
            AppButton { objectName: "add-root"; focusPolicy: Qt.NoFocus; visible: !page.empty; glyph: "add"; enabled: line.text.trim().length > 0; text: qsTr("Akar masalah"); onClicked: page.add("AKAR", line.text) }
            AppButton { objectName: "add-effect"; focusPolicy: Qt.NoFocus; visible: !page.empty; glyph: "add"; enabled: line.text.trim().length > 0; text: qsTr("Akibat"); onClicked: page.add("AKIBAT", line.text) }
        }
        CauseDetails {
            visible: page.chosen && !page.moving
            width: parent.width
            tree: tree
            node: page.node
            most: page.present
            asking: page.asking
            onMoveAsked: { page.asking = false; page.moving = true }
            onRemoveAsked: page.node.children > 0 ? page.asking = true : tree.remove(tree.chosen, true)
            onRemoved: (withBranch) => { page.asking = false; tree.remove(tree.chosen, withBranch) }
            onKept: page.asking = false
        }
        AppButton { visible: page.moving; text: qsTr("Tidak jadi pindah"); onClicked: page.moving = false }
    }
    CauseTools { id: tools; width: parent.width; tree: tree; asList: page.asList; empty: page.empty; onListed: (list) => page.asList = list; onFitted: board.fit() }
}
