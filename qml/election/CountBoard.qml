pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The turus board: names in the order of first use, the paper in hand, and the running control sum.
Column {
    id: board
    required property CountModel count
    required property bool tall
    property bool choosingReason: false

    spacing: 2 * Theme.unit

    readonly property var reasons: [
        { code: "SECRECY", label: qsTr("Ada tanda atau nama pemilih") },
        { code: "NOT_OFFICIAL", label: qsTr("Bukan surat resmi") },
        { code: "UNREADABLE", label: qsTr("Tidak terbaca") },
        { code: "OTHER", label: qsTr("Lainnya") }
    ]

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            AppText {
                objectName: "controlSum"
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: board.count.papers > board.count.inBox ? Theme.wrong : board.count.papers === board.count.inBox ? Theme.done : Theme.ink
                text: qsTr("Surat %1 dari %2").arg(board.count.papers).arg(board.count.inBox)
            }
            AppText { font.pixelSize: Theme.title; color: Theme.faint; text: qsTr("sah %1 · kosong %2 · tidak sah %3").arg(board.count.valid).arg(board.count.blank).arg(board.count.invalid) }
            AppText { visible: board.count.papers > board.count.inBox; color: Theme.wrong; text: qsTr("Lebih banyak surat daripada isi kotak: berhenti dan hitung ulang.") }
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        color: Theme.actSoft
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Surat nomor %1").arg(board.count.papers + 1) }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            Repeater {
                model: board.count.ballot
                AppText {
                    required property int index
                    required property string modelData
                    text: (index + 1) + ". " + modelData
                    font.pixelSize: Theme.page
                    font.weight: Font.DemiBold
                    color: index >= board.count.namesMax ? Theme.wrong : Theme.ink
                }
            }
            AppText { visible: board.count.ballot.length === 0; width: Math.min(implicitWidth, parent.width); font.pixelSize: Theme.page; color: Theme.faint; text: qsTr("Sentuh nama yang dibacakan") }
        }
        AppText { visible: board.count.twice; width: parent.width; color: Theme.waits; text: qsTr("Nama yang sama dua kali di surat ini: hanya satu yang dihitung.") }
        Flow {
            width: parent.width
            spacing: Theme.unit
            AppButton { objectName: "removeName"; enabled: board.count.ballot.length > 0; glyph: "backspace"; text: qsTr("Hapus nama terakhir"); onClicked: board.count.removeLastName() }
            AppButton { objectName: "blankBallot"; enabled: board.count.ballot.length === 0; text: qsTr("Kosong"); glyph: "check_box_outline_blank"; onClicked: board.count.blankBallot() }
            AppButton { objectName: "invalidBallot"; danger: true; text: qsTr("Tidak sah…"); glyph: "block"; onClicked: board.choosingReason = !board.choosingReason }
        }
        Flow {
            visible: board.choosingReason
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: board.reasons
                AppButton {
                    required property var modelData
                    objectName: "reason-" + modelData.code
                    danger: true
                    text: modelData.label
                    onClicked: { board.choosingReason = false; board.count.invalidBallot(modelData.code) }
                }
            }
        }
    }
    Row {
        width: parent.width
        spacing: 2 * Theme.unit
        Field {
            id: search
            objectName: "newName"
            width: parent.width - add.width - parent.spacing
            placeholderText: qsTr("Cari atau tulis nama baru")
            Accessible.name: qsTr("Nama")
            onAccepted: add.clicked()
        }
        AppButton {
            id: add
            objectName: "addName"
            text: qsTr("Tambah")
            glyph: "person_add"
            enabled: search.text.trim().length > 0
            onClicked: { board.count.addName(search.text); search.clear() }
        }
    }
    Grid {
        id: tiles
        width: parent.width
        columns: board.tall ? 2 : 4
        spacing: 1.5 * Theme.unit
        Repeater {
            model: board.count.names
            TurusTile {
                required property var modelData
                objectName: "tile-" + modelData.name
                visible: search.text.length === 0 || modelData.name.toLowerCase().indexOf(search.text.toLowerCase()) >= 0
                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                name: modelData.name
                votes: modelData.votes
                marked: board.count.ballot.indexOf(modelData.name) >= 0
                onClicked: { board.count.addName(modelData.name); search.clear() }
            }
        }
    }
}
