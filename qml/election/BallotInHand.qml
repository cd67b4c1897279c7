pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The paper that is being read: its names in large type, what is wrong with a line, and what else a paper can be.
Card {
    id: card
    required property CountModel count
    required property CountWords words
    // "", "line" (what is wrong with the last name) or "paper" (why the paper is invalid)
    property string asking: ""
    // A paper that is read again; 0 where the next one is read.
    property int mending: 0
    readonly property bool boxEmpty: card.mending === 0 && card.count.hand.length === 0 && card.count.papers > 0 && card.count.papers === card.count.inBox

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit
    color: Theme.actSoft

    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        AppText { font.weight: Font.DemiBold; text: card.mending > 0 ? qsTr("Surat %1, dibaca ulang").arg(card.mending) : card.boxEmpty ? qsTr("Isi kotak sudah terbaca") : qsTr("Surat nomor %1").arg(card.count.papers + 1) }
        AppText {
            objectName: "controlSum"
            visible: card.mending === 0
            width: Math.min(implicitWidth, parent.width)
            color: card.count.papers > card.count.inBox ? Theme.wrong : card.count.papers === card.count.inBox ? Theme.done : Theme.faint
            text: qsTr("%1 dari %2 · sah %3 · kosong %4 · tidak sah %5").arg(card.count.papers).arg(card.count.inBox).arg(card.count.valid).arg(card.count.blank).arg(card.count.invalid)
        }
    }
    AppText { visible: card.count.papers > card.count.inBox; width: parent.width; color: Theme.wrong; font.weight: Font.DemiBold; text: qsTr("Lebih banyak surat daripada isi kotak: berhenti dan hitung ulang.") }
    AppText { visible: card.count.hand.length === 0; width: parent.width; font.pixelSize: Theme.page; color: Theme.faint; text: card.boxEmpty ? qsTr("Sentuh “Semua surat dibaca”") : qsTr("Sentuh nama yang dibacakan") }
    Repeater {
        model: card.count.hand
        AppText {
            required property int index
            required property var modelData
            width: parent ? parent.width : 0
            text: (index + 1) + ". " + card.words.line(modelData)
            font.pixelSize: Theme.page
            font.weight: Font.DemiBold
            font.strikeout: (modelData.strike || "").length > 0
            color: index >= card.count.namesMax ? Theme.wrong : modelData.unidentified ? Theme.waits : Theme.ink
        }
    }
    AppText { visible: card.count.hand.length > card.count.namesMax; width: parent.width; color: Theme.wrong; text: qsTr("Lebih dari %1 nama: yang berlebih diperlakukan menurut tata tertib.").arg(card.count.namesMax) }
    AppText { objectName: "twice"; visible: card.count.twice; width: parent.width; color: Theme.waits; text: qsTr("Nama yang sama dua kali di surat ini: hanya satu yang dihitung.") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "blankBallot"; visible: card.mending === 0; enabled: card.count.hand.length === 0; text: qsTr("Kosong"); glyph: "check_box_outline_blank"; onClicked: card.count.blankBallot() }
        AppButton { objectName: "invalidBallot"; visible: card.mending === 0; danger: true; text: qsTr("Tidak sah…"); glyph: "block"; onClicked: card.asking = card.asking === "paper" ? "" : "paper" }
        AppButton { objectName: "doubtfulBallot"; visible: card.mending === 0; text: qsTr("Ragu"); glyph: "help_outline"; Accessible.name: qsTr("Surat ragu: diputuskan bersama di akhir"); onClicked: { card.asking = ""; card.count.doubtfulBallot() } }
        AppButton { objectName: "lineReason"; enabled: card.count.hand.length > 0; text: qsTr("Baris terakhir…"); glyph: "edit_off"; onClicked: card.asking = card.asking === "line" ? "" : "line" }
        AppButton { objectName: "unreadableLine"; text: qsTr("Baris tak terbaca"); glyph: "visibility_off"; onClicked: card.count.addUnreadable() }
    }
    Flow {
        visible: card.asking === "paper"
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: Object.keys(card.words.reasons)
            AppButton {
                required property string modelData
                objectName: "reason-" + modelData
                danger: true
                text: card.words.reasons[modelData]
                onClicked: { card.asking = ""; card.count.invalidBallot(modelData) }
            }
        }
    }
    Flow {
        visible: card.asking === "line" && card.count.hand.length > 0
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: Object.keys(card.words.strikes)
            AppButton {
                required property string modelData
                objectName: "strike-" + modelData
                text: card.words.strikes[modelData]
                onClicked: { card.asking = ""; card.count.markLastName(modelData) }
            }
        }
        AppButton { objectName: "strike-none"; text: qsTr("Tidak ada masalah"); glyph: "check"; onClicked: { card.asking = ""; card.count.markLastName("") } }
    }
}
